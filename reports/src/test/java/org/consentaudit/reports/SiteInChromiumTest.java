package org.consentaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The site in a real browser, from the disk, at the width of a desk and of a phone. */
class SiteInChromiumTest {

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

  @TempDir static Path dir;
  private static Path out;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    Optional<String> chromium = first(BROWSERS);
    Optional<String> driver = first(DRIVERS);
    if (chromium.isEmpty() || driver.isEmpty()) {
      String reason =
          "SKIPPED: the pages were not looked at in a browser; install Debian's chromium and"
              + " chromium-driver (looked for "
              + BROWSERS
              + " and "
              + DRIVERS
              + ")";
      System.err.println(reason);
      Assumptions.abort(reason);
    }
    out = dir.resolve("site");
    new SiteWriter().write(new SampleSite(30, 14_000).site(), out);
    browser = new ChromeDriver(service(driver.get()), options(chromium.get()));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "corpora.html",
        "corpus/c4.html",
        "agents.html",
        "agent/company-openai.html",
        "agent/googlebot.html",
        "hosts.html",
        "host/daily-courier.example.html",
        "host/209.105.242.143~3a7337.html",
        "changes.html",
        "method.html",
        "readings.html"
      })
  void pagesFitTheirWidthDrawTheirChartsAndReportNoError(String page) throws IOException {
    for (int width : new int[] {1280, 390}) {
      show(page, width);
      assertThat(number("return document.documentElement.scrollWidth"))
          .as("no sideways scrolling of %s at %d", page, width)
          .isLessThanOrEqualTo(width);
      assertThat(number("return document.querySelectorAll('[data-chart]').length"))
          .as("charts drawn")
          .isEqualTo(number("return document.querySelectorAll('[data-chart] > svg').length"));
      assertThat(list(OVERLAPS)).as("labels apart in %s at %d", page, width).isEmpty();
      assertThat(list(SMALL_TYPE)).as("type legible in %s at %d", page, width).isEmpty();
      assertThat(list(CUT)).as("tables cut off in %s at %d", page, width).isEmpty();
      assertThat(list(OUTSIDE)).as("loaded from the disk only").isEmpty();
      assertThat(errors()).as("console of %s", page).isEmpty();
      keepPicture(page, width);
    }
  }

  @Test
  void aChartIsDrawnAgainWhenItsWidthChanges() {
    show("index.html", 1280);
    long wide = number("return document.querySelector('[data-chart] > svg').clientWidth");
    resize(700);
    await("return document.querySelector('[data-chart] > svg').clientWidth < " + wide);
    assertThat(number("return document.querySelectorAll('[data-chart] > svg').length"))
        .isEqualTo(1);
    assertThat(
            number(
                "return parseFloat(getComputedStyle(document.querySelector('.end-label')).fontSize)"))
        .isEqualTo(13);
  }

  @Test
  void aGapIsAGapAndIsNamed() {
    show("index.html", 1280);
    assertThat((String) run("return document.querySelector('[data-chart] > svg').textContent"))
        .contains("no captures");
  }

  @Test
  void theSearchBoxFindsAHostFromAnyPageByKeyboard() {
    show("agent/company-openai.html", 1280);
    browser.findElement(By.id("search")).sendKeys("courier");
    awaitOption();
    browser.findElement(By.id("search")).sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.findElement(By.id("search")).getDomAttribute("aria-activedescendant"))
        .isEqualTo("found-0");
    browser.findElement(By.id("search")).sendKeys(Keys.ENTER);
    await("return location.pathname.endsWith('/host/daily-courier.example.html')");
    assertThat(errors()).isEmpty();
  }

  @Test
  void theSearchBoxFindsAnAgentAndSaysWhatItDoesNotFind() {
    show("index.html", 390);
    browser.findElement(By.id("search")).sendKeys("claude");
    awaitOption();
    assertThat(browser.findElement(By.id("found")).getText()).contains("ClaudeBot", "Anthropic");
    browser.findElement(By.id("search")).sendKeys("no-such-thing");
    await("return document.getElementById('found').textContent.includes('No host or agent')");
  }

  @Test
  void aHostThatWasNeverSeenIsFoundAndShownSo() {
    show("hosts.html?q=unseen-13999", 1280);
    await("return document.querySelectorAll('#host-table tbody tr').length === 1");
    assertThat(browser.findElement(By.cssSelector("#host-table tbody")).getText())
        .contains("unseen-13999.example", "not seen", "never");
    assertThat(browser.findElements(By.cssSelector("#host-table tbody a"))).isEmpty();
  }

  @Test
  void allHostsCanBePagedThroughAndFiltered() {
    show("hosts.html", 1280);
    await("return document.getElementById('host-count').textContent.startsWith('14,030 hosts')");
    browser.findElement(By.cssSelector("#host-pager [data-step='1']")).click();
    await("return document.querySelector('#host-pager span').textContent === 'Page 2 of 141'");
    run(
        "const s = document.querySelector('[name=standing]'); s.value = 'closed';"
            + "s.dispatchEvent(new Event('input', {bubbles: true}))");
    await("return document.getElementById('host-count').textContent.startsWith('4 of 14,030')");
  }

  @Test
  void changesCanBeShownForOneAgent() {
    show("changes.html", 1280);
    long all = number("return document.querySelectorAll('.month tbody tr:not([hidden])').length");
    run(
        "const s = document.getElementById('agent-filter'); s.value = [...s.options].find(o => o.text === 'ClaudeBot').value;"
            + "s.dispatchEvent(new Event('change'))");
    long some = number("return document.querySelectorAll('.month tbody tr:not([hidden])').length");
    assertThat(some).isPositive().isLessThan(all);
  }

  @Test
  void aDecidingLineIsMarkedWhereTheLinkLeads() {
    show("host/daily-courier.example.html", 1280);
    browser.findElement(By.cssSelector("a.line")).click();
    await("return location.hash === '#L7'");
    assertThat(
            (String) run("return getComputedStyle(document.getElementById('L7')).backgroundColor"))
        .isNotEqualTo(
            run("return getComputedStyle(document.getElementById('L6')).backgroundColor"));
    assertThat(browser.findElement(By.cssSelector("#L7 code")).getText()).isEqualTo("Disallow: /");
  }

  @Test
  void textAndMarksKeepTheirContrastInBothModes() {
    for (String mode : new String[] {"light", "dark"}) {
      browser.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", mode))));
      show("index.html", 1280);
      assertThat(list(LOW_CONTRAST)).as("contrast, %s", mode).isEmpty();
    }
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  private static final String OVERLAPS =
      """
      const out = [];
      for (const svg of document.querySelectorAll('[data-chart] > svg')) {
        for (const kind of ['.end-label', '.event-label']) {
          const boxes = [...svg.querySelectorAll(kind)].map(t => [t.textContent, t.getBoundingClientRect()]);
          for (const [name, b] of boxes) {
            if (b.right > innerWidth || b.left < 0) out.push(name + ' leaves the page');
          }
          boxes.forEach(([n, a], i) => boxes.slice(i + 1).forEach(([m, b]) => {
            if (a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom) out.push(n + ' / ' + m);
          }));
        }
      }
      return out;
      """;
  private static final String SMALL_TYPE =
      """
      return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => parseFloat(getComputedStyle(e).fontSize) < 12).map(e => e.textContent.slice(0, 40));
      """;
  private static final String CUT =
      """
      return [...document.querySelectorAll('.scroll:not(.tall)')].filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
        .map(e => e.querySelector('caption').textContent + ' ' + e.scrollWidth);
      """;
  private static final String OUTSIDE =
      "return performance.getEntriesByType('resource').map(e => e.name)"
          + ".filter(n => !n.startsWith('file:') && !n.startsWith('data:'))";
  private static final String LOW_CONTRAST =
      """
      const rgb = (name) => {
        const c = document.createElement('canvas').getContext('2d');
        c.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
        return [1, 3, 5].map(i => parseInt(c.fillStyle.slice(i, i + 2), 16) / 255);
      };
      const light = (name) => {
        const [r, g, b] = rgb(name).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
      };
      const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
      const text = ['--ink', '--soft', '--accent', '--closed', '--l1', '--l2', '--l3', '--l4', '--l5', '--l6', '--l7', '--l8'];
      const low = [];
      for (const t of text) for (const g of ['--paper', '--card']) if (ratio(t, g) < 4.5) low.push(t + ' on ' + g + ' ' + ratio(t, g).toFixed(2));
      for (const m of ['--edge', '--open-edge', '--nearly']) if (ratio(m, '--paper') < 2.9) low.push(m + ' ' + ratio(m, '--paper').toFixed(2));
      return low;
      """;

  private static ChromeDriverService service(String driver) {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(new File(driver))
        .usingAnyFreePort()
        .build();
  }

  private static ChromeOptions options(String chromium) throws IOException {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--user-data-dir=" + Files.createDirectory(dir.resolve("profile")));
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static void show(String page, int width) {
    resize(width);
    String[] parts = page.split("\\?", 2);
    browser.get(out.resolve(parts[0]).toUri() + (parts.length > 1 ? "?" + parts[1] : ""));
    await(
        "return [...document.querySelectorAll('[data-chart]')].every(c => c.querySelector(':scope > svg'))");
  }

  private static void resize(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private static void keepPicture(String page, int width) throws IOException {
    long height = Math.min(4000, number("return document.documentElement.scrollHeight"));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", false));
    Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
    String name = page.replaceAll("[/.~]", "-").replaceAll("-html$", "");
    Files.write(
        pictures.resolve(name + "-" + width + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static List<String> errors() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  private static Object run(String script) {
    return browser.executeScript(script);
  }

  private static long number(String script) {
    return ((Number) run(script)).longValue();
  }

  private static List<?> list(String script) {
    return (List<?>) run(script);
  }

  /** Asks until the condition holds, ten seconds at most; the browser answers in its own time. */
  private static void await(String condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!Boolean.TRUE.equals(run(condition))) {
      assertThat(System.nanoTime()).as("still waiting for: %s", condition).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void awaitOption() {
    await("return !!document.querySelector('#found:not([hidden]) [role=option]')");
  }

  private static Optional<String> first(List<String> paths) {
    return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
  }
}
