"""The options of one run, as every stage sees them."""

from dataclasses import dataclass

LANGUAGES = ("en", "de", "fr", "es", "it", "nl")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost in its limited process."""

    cpu_seconds: int = 60
    wall_seconds: int = 120
    memory_mib: int = 1024
    file_mib: int = 50
    ocr_seconds: int = 240
    """Wall clock on top for a PDF whose pages may have to be recognised: other programs do that, page by page."""


@dataclass(frozen=True, slots=True)
class House:
    """What a firm sets for the papers that leave it."""

    texts: tuple[tuple[str, str], ...] = ()
    """The firm's own texts: ("en/cover.txt", its words)."""
    names: tuple[tuple[str, str], ...] = ()
    """Names that its texts may use: ("firm", "Example LLP")."""
    file_name: str = "{stem}_{paper}"
    """The name of a paper: {stem} of the partner's file, {paper} ("redline"), {date}."""
    marking: str = ""
    """What stands at the top of every page of an agreement of ours: "Draft - subject to contract"."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run may be told; the defaults are the product's."""

    playbook: str = "gdpr-art28"
    tier: str = "law"
    language: str = "auto"
    report_language: str = "en"
    side: str = "controller"
    skip: tuple[str, ...] = ()
    author: str = "Counsel"
    initials: str = "C"
    date: str = ""
    """ISO date of the tracked changes; empty: SOURCE_DATE_EPOCH, else the day of the first draft."""
    scatter: bool = False
    force: bool = False
    jobs: int = 1
    limits: Limits = Limits()
    ocr: str = "auto"
    """"auto": pages without text that can be trusted are recognised where possible; "never": they stay unread."""
    house: House = House()
    engine: str = "local"
    """"local": threads of this machine; "dask": the workers of a cluster."""
    scheduler: str = ""
    """The address of the cluster's scheduler: "tcp://10.0.0.5:8786"."""
    accepted: tuple[str, ...] = ()
    """The marks of wording that a lawyer accepted (api/deciding.py): what rests on it is not amended."""
