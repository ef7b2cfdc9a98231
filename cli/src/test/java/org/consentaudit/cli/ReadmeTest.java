package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what the program does. */
class ReadmeTest {

  private static final Pattern COMMAND =
      Pattern.compile("```\n\\$ \\./consent (robots [^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path directory;

  private static String readme() throws IOException {
    return Files.readString(Cli.ROOT.resolve("README.md"));
  }

  /** A path in README is seen from the repository. */
  private static String rooted(String text) {
    return text.replace("docs/examples/", Cli.ROOT.resolve("docs/examples").toString() + "/");
  }

  @Test
  void outputOfTheRobotsCommandsIsReal() throws IOException {
    Matcher shown = COMMAND.matcher(readme());
    var cli = new Cli(directory.resolve("archive"));
    int commands = 0;
    while (shown.find()) {
      String[] words = rooted(shown.group(1)).split(" ");
      assertThat(cli.run(words).out()).as(shown.group(1)).isEqualTo(rooted(shown.group(2)));
      commands++;
    }
    assertThat(commands).isEqualTo(2);
  }

  @Test
  void libraryUseCompilesAndRuns() throws Exception {
    Matcher java = JAVA.matcher(readme());
    assertThat(java.find()).isTrue();
    assertThat(java.group(1).lines().count()).isLessThanOrEqualTo(10);
    Path source = directory.resolve("Shown.java");
    Files.writeString(
        source,
        """
        import java.nio.file.*;
        import java.util.*;
        import org.consentaudit.analysis.agents.*;
        import org.consentaudit.analysis.robots.*;
        import org.consentaudit.analysis.verdict.*;
        public class Shown {
          public static void main(String[] arguments) throws Exception {
        %s
          }
        }
        """
            .formatted(rooted(java.group(1))));
    var complaints = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                complaints,
                complaints,
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString());
    assertThat(failed).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(printedBy("Shown"))
        .startsWith("true", "9", "174 agents restricted")
        .contains("8 lenient_token", "11 misspelt_field");
  }

  private List<String> printedBy(String name) throws Exception {
    PrintStream out = System.out;
    var caught = new ByteArrayOutputStream();
    URL[] made = {directory.toUri().toURL()};
    try (var loader = new URLClassLoader(made, getClass().getClassLoader())) {
      System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return new ArrayList<>(caught.toString(StandardCharsets.UTF_8).lines().toList());
  }
}
