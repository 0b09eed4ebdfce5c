//! Under which address a preview is found.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// The address to open on this computer.
pub(super) fn on_this_computer(bound: SocketAddr) -> SocketAddr {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, bound.port())
}

/// The address to open on another computer or a phone; none where the preview is not open to them, or where this
/// computer is in no network.
pub(super) fn address(bound: SocketAddr) -> Option<SocketAddr> {
    if bound.ip().is_loopback() {
        return None;
    }
    if !bound.ip().is_unspecified() {
        return Some(bound);
    }
    // The system is asked which of its addresses leads out. Connecting a datagram socket sends nothing; the address
    // is one for documentation, at which nobody is.
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_loopback() && !ip.is_unspecified()).then(|| SocketAddr::new(ip, bound.port()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_is_open_to_nobody_else() {
        for bound in ["127.0.0.1:3000", "[::1]:3000"] {
            let bound = bound.parse().unwrap();
            assert_eq!((on_this_computer(bound), address(bound)), (bound, None));
        }
    }

    #[test]
    fn every_address_of_the_machine_is_no_address_to_open() {
        let bound = "0.0.0.0:3000".parse().unwrap();
        assert_eq!(on_this_computer(bound).to_string(), "127.0.0.1:3000");
        assert_ne!(address(bound), Some(bound));
    }
}
