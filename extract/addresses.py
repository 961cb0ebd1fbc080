"""Addresses on the internet, told from those of this machine and its own networks."""

from __future__ import annotations

import ipaddress
import socket

from extract.errors import ExtractError

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an address (numeric) is one of the internet: not loopback, private, link-local, reserved or of a group.

    An address of IPv6 that stands for one of IPv4 is judged as that.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def resolved(host: str, port: int, *, allow_private: bool) -> str:
    """The address (numeric) to connect to for a host; a name is looked up once, so that no later answer counts.

    Args:
        host: a name or an address.
        port: to connect to.
        allow_private: whether it may be of this machine or its own networks.

    Raises:
        ExtractError: there is no such host, or one of its addresses is not of the internet.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ExtractError(f"there is no host {host!r}") from None
    addresses = [str(sockaddr[0]) for *_, sockaddr in found]
    if not allow_private and (private := [address for address in addresses if not is_public(address)]):
        raise ExtractError(
            f"{host} is {private[0]}, an address of this machine or of a network of its own; "
            "set ALLEGIANCE_ALLOW_PRIVATE=1 if you trust who gave you this URL"
        )
    return addresses[0]
