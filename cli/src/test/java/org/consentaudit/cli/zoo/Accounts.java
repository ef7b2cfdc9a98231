package org.consentaudit.cli.zoo;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlProgress;
import org.consentaudit.crawler.fetch.Network;

/**
 * Counts what each request makes its thread allocate, from the resolution of the name until the
 * thread's next one: more than what it holds at any time.
 */
final class Accounts implements Network, CrawlListener {

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Long, Open> open = new ConcurrentHashMap<>();
  private final Map<String, Long> most = new ConcurrentHashMap<>();

  private record Open(String host, long since) {}

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    progressed();
    open.put(me(), new Open(host, threads.getCurrentThreadAllocatedBytes()));
    if (host.startsWith("dns-unknown.") || host.startsWith("nowhere.")) {
      throw new UnknownHostException(host);
    }
    return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  @Override
  public void progressed(CrawlProgress progress) {
    progressed();
  }

  /** The bytes of the most expensive request at each host. */
  Map<String, Long> most() {
    progressed();
    return Map.copyOf(most);
  }

  private void progressed() {
    open.forEach(
        (thread, account) -> {
          long bytes = threads.getThreadAllocatedBytes(thread) - account.since();
          most.merge(account.host(), bytes, Math::max);
        });
  }

  private static long me() {
    return Thread.currentThread().getId();
  }
}
