"""No test reaches the network: what is asked of any machine but this one fails, in the test's own process."""

import sys

_ASKS = frozenset({"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"})
_HERE = frozenset({"127.0.0.1", "::1", "localhost", "", "0.0.0.0", None})  # noqa: S104  named, and not listened on


class NetworkUsedError(RuntimeError):
    """A test asked for another machine."""


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _ASKS:
        return
    asked = arguments[0] if event.startswith("socket.get") else arguments[1]
    host = asked[0] if isinstance(asked, tuple) else asked
    is_path = event == "socket.connect" and not isinstance(asked, tuple)
    if not is_path and host not in _HERE:
        raise NetworkUsedError(f"{event} {host!r}")


sys.addaudithook(_refuse)
