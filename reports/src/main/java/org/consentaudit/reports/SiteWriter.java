package org.consentaudit.reports;

import java.io.IOException;
import java.nio.file.Path;
import org.consentaudit.reports.page.Site;
import org.consentaudit.reports.site.SiteBuild;

/** Writes a site as a directory of files that opens from a disk, without a network. */
public final class SiteWriter {

  /**
   * Writes the site in place of an earlier one. It is made in a hidden directory beside {@code out}
   * and moved when complete, so that {@code out} never holds half a site.
   *
   * @param site what to write
   * @param out a directory that does not exist, is empty, or holds a site written before
   * @throws IOException when {@code out} holds something else or cannot be written
   * @throws IllegalStateException when the host pages given are not those the index promises
   */
  public void write(Site site, Path out) throws IOException {
    SiteBuild.write(site, out);
  }
}
