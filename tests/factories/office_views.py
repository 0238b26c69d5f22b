"""Asks LibreOffice what it makes of Word files; run by the system's python3, which alone knows ``uno``.

    /usr/bin/python3 office_views.py [accept:|reject:]FILE.docx...

Prints one JSON object: file -> {"accept": paragraphs, "reject": paragraphs, "changes": number, "comments": number}, a
paragraph being [label of its list, its style, its text], or {"error": what}. With a view in front, only that is told.
"""

import json
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import Exception as OfficeError

_VIEWS = (("accept", ".uno:AcceptAllTrackedChanges"), ("reject", ".uno:RejectAllTrackedChanges"))
_PATIENCE = 60


def option(name, value):
    """A named value as the office takes it."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    """An office of our own on a free port, with a profile that is thrown away."""

    def __enter__(self):
        self._profile = tempfile.mkdtemp(prefix="office-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        place = f"socket,host=127.0.0.1,port={port};urp;"
        profile = f"-env:UserInstallation=file://{self._profile}"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", profile, f"--accept={place}"], **quiet
        )
        context = self._connect(place)
        make = context.ServiceManager.createInstanceWithContext
        self._desktop = make("com.sun.star.frame.Desktop", context)
        self._dispatcher = make("com.sun.star.frame.DispatchHelper", context)
        return self

    def _connect(self, place):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                return resolver.resolve(f"uno:{place}StarOffice.ComponentContext")
            except NoConnectException:
                if time.monotonic() > until:
                    raise
                time.sleep(0.3)

    def __exit__(self, *_):
        try:
            self._desktop.terminate()
            self._process.wait(15)
        except (OfficeError, subprocess.TimeoutExpired):
            self._process.kill()
        shutil.rmtree(self._profile, ignore_errors=True)

    def load(self, path):
        """The file as an open text; None where the office cannot open it."""
        url = pathlib.Path(path).resolve().as_uri()
        options = (option("Hidden", True), option("MacroExecutionMode", 0), option("UpdateDocMode", 0))
        return self._desktop.loadComponentFromURL(url, "_blank", 0, options)

    def dispatch(self, text, command):
        """Carry out a command of the menu."""
        self._dispatcher.executeDispatch(text.CurrentController.Frame, command, "", 0, ())


def items(holder):
    """The items of an enumeration."""
    walk = holder.createEnumeration()
    while walk.hasMoreElements():
        yield walk.nextElement()


def place(cell):
    """Where a cell stands, by its name: B3, or B3.1.2 in a cell that was parted; the office's own order varies."""
    column, row, *parted = re.findall(r"[A-Za-z]+|\d+", cell)
    return int(row), len(column), column, [int(one) for one in parted]


def texts(paragraph):
    """The text of a paragraph without its fields, which the office works out when it likes."""
    return (one.String for one in items(paragraph) if one.TextPortionType == "Text")


def paragraphs(text):
    """Label, style and text of each paragraph, cells of tables in their order."""
    for item in items(text):
        if item.supportsService("com.sun.star.text.TextTable"):
            for name in sorted(item.CellNames, key=place):
                yield from paragraphs(item.getCellByName(name))
        else:
            yield [getattr(item, "ListLabelString", ""), item.ParaStyleName, "".join(texts(item))]


def views(office, path, only):
    """What the file says with all changes accepted and with all rejected; only one of these if it is named."""
    told = {}
    for view, command in _VIEWS:
        if only not in ("", view):
            continue
        text = office.load(path)
        if text is None:
            return {"error": "it does not open"}
        told["changes"] = sum(1 for _ in items(text.Redlines))
        fields = (field for field in items(text.TextFields))
        told["comments"] = sum(1 for one in fields if one.supportsService("com.sun.star.text.textfield.Annotation"))
        office.dispatch(text, command)
        told[view] = list(paragraphs(text.Text))
        text.close(True)
    return told


def main():
    """Tell the views of every file named."""
    told = {}
    waiting = sys.argv[1:]
    while waiting:
        with Office() as office:  # a new one after a file on which it broke down
            while waiting:
                only, _, path = waiting.pop(0).rpartition(":")
                try:
                    told[path] = views(office, path, only)
                except OfficeError as error:
                    told[path] = {"error": str(error)[:200]}
                    break
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
