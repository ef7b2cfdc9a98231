package org.consentaudit.analysis.robots;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** robots.txt files made up with a seed: mostly well formed, with all the slips of the field. */
final class RandomRobots {

  private static final String[] PARTS = {
    "/",
    "/",
    "a",
    "b",
    "ab",
    "*",
    "$",
    "%41",
    "%2f",
    "%2F",
    "%61",
    "é",
    "?",
    "=",
    "&",
    ".php",
    "~",
    "index.html",
    "%",
    "%zz",
    "%E3%83%84",
    "[",
    "|",
    " ",
    "-",
    "_",
    "%24",
    "%2A",
    "robots.txt",
    ";"
  };
  private static final String[] TOKENS = {
    "*",
    "*",
    "GPTBot",
    "gptbot",
    "GPTBOT",
    "GPTBot/1.0",
    "GPTBot 1.0",
    "GPTBot*",
    "Googlebot",
    "Googlebot-News",
    "GPTBot-News",
    "GPT",
    "AI2Bot",
    "AI",
    "img2dataset",
    "Kangaroo Bot",
    "other",
    "",
    "GPTBot, CCBot",
    "CCBot",
    "* all",
    "mozilla/5.0 (compatible; GPTBot/1.0)"
  };
  private static final String[] OTHERS = {
    "Sitemap: https://a.example/s.xml",
    "Crawl-delay: 1",
    "Crawl-delay: x",
    "Host: a.example",
    "Clean-param: a /b",
    "Content-Signal: ai-train=no",
    "Noindex: /a",
    "Unknown: x",
    "# User-agent: *",
    "",
    " ",
    "\t",
    "hello world",
    ":",
    "x:",
    "<html>"
  };
  private static final String[] AGENT_KEYS = {"User-agent", "user-agent", "USER-AGENT"};
  private static final String[] RULE_KEYS = {"Disallow", "Disallow", "Allow", "disallow", "ALLOW"};
  private static final String[] SLIPS = {
    "Useragent: *", "User agent: GPTBot", "Dissallow: /a", "Disalow: /", "Allow /a", "Disallow /b",
    "User-agent *", "Disallow=/a", "Disallow : /b", "Disallow:/c#d", "Disallow: b", "Allow: b"
  };
  private static final String[] ENDS = {
    "\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", " \n", "#c\n"
  };

  private final Random random;

  RandomRobots(long seed) {
    random = new Random(seed);
  }

  byte[] file() {
    boolean withSlips = random.nextInt(4) == 0;
    var out = new StringBuilder(random.nextInt(20) == 0 ? "\uFEFF" : "");
    int lines = 1 + random.nextInt(14);
    for (int i = 0; i < lines; i++) {
      out.append(random.nextInt(30) == 0 ? " " : "");
      int kind = random.nextInt(12);
      if (kind < 3 || i == 0) {
        out.append(any(AGENT_KEYS)).append(colon()).append(any(TOKENS));
      } else if (kind == 3) {
        out.append(any(OTHERS));
      } else if (kind == 4 && withSlips) {
        out.append(any(SLIPS));
      } else {
        out.append(any(RULE_KEYS)).append(colon()).append(path());
      }
      out.append(any(ENDS));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  String path() {
    var path = new StringBuilder(random.nextInt(12) == 0 ? "" : "/");
    for (int parts = random.nextInt(5); parts > 0; parts--) {
      path.append(any(PARTS));
    }
    return path.toString();
  }

  private String colon() {
    return random.nextInt(5) == 0 ? ":" : ": ";
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A file with some of its octets changed, lost, doubled, or taken from another. */
  byte[] mutated(byte[] file, byte[] other) {
    var out = new ByteArrayOutputStream(file.length + 64);
    int mutations = 1 + random.nextInt(6);
    byte[] now = file;
    for (int i = 0; i < mutations; i++) {
      out.reset();
      int from = now.length == 0 ? 0 : random.nextInt(now.length);
      int length = Math.min(now.length - from, 1 + random.nextInt(24));
      out.write(now, 0, from);
      switch (random.nextInt(6)) {
        case 0 -> out.write(random.nextInt(256));
        case 1 -> {
          // Lost.
        }
        case 2 -> {
          out.write(now, from, length);
          out.write(now, from, length);
        }
        case 3 -> {
          int at = other.length == 0 ? 0 : random.nextInt(other.length);
          out.write(other, at, Math.min(other.length - at, 64));
        }
        case 4 -> out.writeBytes(SPECIAL[random.nextInt(SPECIAL.length)]);
        default -> {
          byte[] turned = new byte[length];
          for (int k = 0; k < length; k++) {
            turned[k] = (byte) (now[from + k] ^ 1 << random.nextInt(8));
          }
          out.writeBytes(turned);
        }
      }
      out.write(now, from + length, now.length - from - length);
      now = out.toByteArray();
    }
    return now;
  }

  private static final byte[][] SPECIAL = {
    {0},
    {'\n'},
    {'\r'},
    {':'},
    {'#'},
    {'*', '*', '*', '*'},
    {'$'},
    {'%'},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {(byte) 0xc3},
    {(byte) 0xff, (byte) 0xfe},
    "\nUser-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8),
    "\nAllow: /*\n".getBytes(StandardCharsets.UTF_8)
  };
}
