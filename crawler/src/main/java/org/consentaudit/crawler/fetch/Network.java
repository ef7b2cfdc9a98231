package org.consentaudit.crawler.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says where a host and port are to be found. It is asked once a request, and what it answers is
 * connected to: there is no second resolution that could answer something else.
 */
@FunctionalInterface
public interface Network {

  /**
   * The socket addresses of a host and port, best first.
   *
   * @param host a DNS name or an address, IPv6 without brackets
   * @param port 1 to 65535
   * @throws UnknownHostException when there is no such host
   */
  List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException;

  /** The system's own resolver. */
  static Network system() {
    return (host, port) ->
        Stream.of(InetAddress.getAllByName(host))
            .map(address -> new InetSocketAddress(address, port))
            .toList();
  }
}
