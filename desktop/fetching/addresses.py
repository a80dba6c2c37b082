"""Which addresses may be asked: http and https, of machines that the whole web sees, unless a setting allows others.

Source of the kinds of addresses: IANA's special-purpose registries, as ``ipaddress`` has them.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from desktop.errors import PostilError

MAX_ADDRESS = 4_096  # characters
_PORTS = {"http": 80, "https": 443}
_LEAST_PORT = 1024  # below it only those two: what listens there is no web server
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # an IPv4 address in its last 32 bits (RFC 6052)
_WEB = ipaddress.ip_network("2000::/3")  # all that the web has of IPv6: the rest was given to nobody, or has a purpose
_OWN = tuple(map(ipaddress.ip_network, ("100.64.0.0/10", "fec0::/10")))  # own networks that ``is_private`` leaves out
# Of protocols and examples; what ``ipaddress`` says of them depends on Python's version.
_NOBODY = tuple(
    map(
        ipaddress.ip_network,
        ("0.0.0.0/8", "192.0.0.0/24", "192.88.99.0/24", "64:ff9b:1::/48", "2001::/23", "2001:db8::/32", "3fff::/20"),
    )
)
_UNSAFE = "!#$%&'()*+,/:;=?@[]~"  # characters that stay as they are in an address

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class WebAddress(NamedTuple):
    """An address in its parts: whom to ask, and for what."""

    scheme: str
    host: str  # as it is asked for in the network: ASCII, lower case
    port: int
    target: str  # path and query

    @property
    def whole(self) -> str:
        """The address in one piece."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"


def looks_like_address(text: str) -> bool:
    """True if a text is one web address and nothing else."""
    text = text.strip()
    return text[:8].lower().startswith(("http://", "https://")) and not any(map(str.isspace, text))


def web_address(text: str) -> WebAddress:
    """Return an address that may be asked, by default ``https``, without what follows ``#``. Raises PostilError."""
    text = text.strip()
    if len(text) > MAX_ADDRESS:
        raise PostilError("The address is longer than Postil asks for.")
    if text and "//" not in text[:8] and ":" not in text.partition("/")[0]:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        scheme, port = parts.scheme.lower(), parts.port
        host = _host(parts.hostname or "")
        query = f"?{quote(parts.query, safe=_UNSAFE)}" if parts.query else ""
        target = quote(parts.path or "/", safe=_UNSAFE) + query
    except (ValueError, UnicodeError) as error:
        raise PostilError("“{text}” is not an address of the web.", text=text[:100]) from error
    if scheme not in _PORTS or not host:
        raise PostilError("Postil fetches addresses of the web only, which begin with http:// or https://.")
    if parts.username or parts.password:
        raise PostilError("The address has a user's name in it; Postil fetches only what anybody may read.")
    port = _PORTS[scheme] if port is None else port
    if port < _LEAST_PORT and port not in _PORTS.values():
        raise PostilError("Port {port} is not one that a page is read from.", port=port)
    return WebAddress(scheme, host, port, target)


def _host(name: str) -> str:
    name = name.rstrip(".").lower()
    try:
        return str(ipaddress.ip_address(name.partition("%")[0]))
    except ValueError:
        pass
    if not name.isascii():
        name = name.encode("idna").decode("ascii")
    if not all(character.isalnum() or character in ".-_" for character in name):
        raise ValueError(name)
    return name


def followed(base: str, reference: str) -> str:
    """Return the address of the web that a page's reference leads to; "" where it leads to none."""
    try:
        address = urljoin(base, reference)
        return address if urlsplit(address).scheme in _PORTS else ""
    except ValueError:  # as of “http://[”
        return ""


def redirected(address: WebAddress, location: str) -> WebAddress:
    """Return where an answer sends on to. Raises PostilError as ``web_address`` does."""
    try:
        return web_address(urljoin(address.whole, location.strip()))
    except ValueError as error:
        raise PostilError("The server sends on to what is no address.") from error


def may_be_asked(number: str, *, inside: bool, itself: bool = False) -> bool:
    """True if a machine may be asked by its number.

    ``inside`` allows those of the user's own network, ``itself`` this very machine, which only a test wants.
    """
    try:
        ip = _plain(ipaddress.ip_address(number.partition("%")[0]))
    except ValueError:
        return False
    if ip.is_loopback:
        return itself
    if ip.is_multicast or ip.is_unspecified or ip.is_link_local or ip.is_reserved or _in(ip, _NOBODY):
        return False
    if ip.is_private or _in(ip, _OWN):
        return inside
    return ip.is_global and (ip.version == 4 or ip in _WEB)


def _in(number: Address, networks: Iterable[ipaddress.IPv4Network | ipaddress.IPv6Network]) -> bool:
    return any(number in network for network in networks)


def _plain(number: Address) -> Address:
    """Return the IPv4 address that stands in one of IPv6, if any: that is whom it leads to."""
    if isinstance(number, ipaddress.IPv6Address):
        if number in _TRANSLATED:
            return ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        teredo = number.teredo
        return number.ipv4_mapped or number.sixtofour or (teredo[1] if teredo else None) or number
    return number
