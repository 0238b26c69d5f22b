"""Compiles the playbooks into src/addendum/compiled/ when a wheel is built or the package is installed for editing."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePlaybooks(BuildHookInterface):  # type: ignore[type-arg]  # the interface is generic over a private class
    """Adds one JSON file per playbook to the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled playbooks and tell the builder of them.

        A playbook with faults stops a wheel. An editable install goes on without the file: it reads the YAML then.
        """
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from addendum.errors import LibraryError  # noqa: PLC0415 - found in the tree that is being built
        from addendum.library.compiling import compile_playbook  # noqa: PLC0415 - likewise

        for playbook in sorted((root / "clauses").glob("*/playbook.yaml")):
            try:
                compile_playbook(playbook.parent, root / "src" / "addendum" / "compiled")
            except LibraryError as error:
                self._stop(error.faults or (str(error),), editable=version == "editable")
        build_data["artifacts"].append("src/addendum/compiled/*.json")

    def _stop(self, faults: tuple[str, ...], *, editable: bool) -> None:
        for fault in faults:
            self.app.display_warning(fault)
        if not editable:
            self.app.abort("The clause library has faults; no wheel was built.")
