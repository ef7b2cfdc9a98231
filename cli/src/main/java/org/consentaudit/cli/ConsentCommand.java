package org.consentaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consentaudit.archive.store.ArchiveException;
import org.consentaudit.crawler.CrawlException;
import org.consentaudit.reports.words.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code consent}. */
@Command(
    name = "consent",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Measures, month by month, what the hosts of a training corpus permit AI crawlers:",
      "visits them, keeps every robots.txt and terms page as evidence, says for every host,",
      "agent and date what is permitted and which line decides, and writes it up as a site."
    },
    footerHeading = "%nTo begin with:%n",
    footer = {
      "  consent demo                          the whole job on a small web of our own, offline",
      "  consent corpus import tokens.csv      the hosts of a corpus and their tokens",
      "  consent import captures.jsonl.gz      captures that others made",
      "  consent crawl --corpus c4 --user-agent 'MyAudit/1.0 (+https://example.org/bot)'",
      "  consent report --out site             the site, then open site/index.html",
      "",
      "Exit codes: 0 done, 1 findings, 2 wrong use, 3 done with rejects, 4 a fault."
    })
public final class ConsentCommand implements Runnable {

  private static final Set<String> HELP = Set.of("--help", "-h");

  /** In the order in which the help names them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          BackfillCommand.class,
          CorpusCommand.class,
          CrawlCommand.class,
          ScheduleCommand.class,
          DaemonCommand.class,
          StatusCommand.class,
          VerdictsCommand.class,
          SeriesCommand.class,
          HostsCommand.class,
          DiffCommand.class,
          RobotsCommand.class,
          TermsCommand.class,
          EvaluateCommand.class,
          ReportCommand.class,
          ArchiveCommand.class,
          AgentsCommand.class,
          WarmUpCommand.class);

  @Spec CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "consent-archive",
      description = "The archive (default: ./consent-archive).")
  Path archive;

  @Option(
      names = "--registry",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = {"Your own agents over ours, CSV (default: agents.csv in the archive)."})
  Path registry;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      defaultValue = "0s",
      converter = DurationWord.class,
      description = {
        "How long to wait for an archive that another process, a daemon say, has open: 20m",
        "(default: not at all)."
      })
  Duration wait;

  private final Clock clock;

  private ConsentCommand(Clock clock) {
    this.clock = clock;
  }

  /** The time, for commands that need it. */
  Clock clock() {
    return clock;
  }

  /** Runs a command line with the system's clock and exits. */
  public static void main(String[] args) {
    System.exit(run(Clock.systemUTC(), args));
  }

  /**
   * Runs a command line.
   *
   * @param clock tells the present
   * @return the exit code
   */
  public static int run(Clock clock, String... args) {
    int code = executed(clock, args);
    if (System.out.checkError() && code != ExitCode.FAULT) {
      System.err.println("consent: standard output did not take everything");
      return ExitCode.FAULT;
    }
    return code;
  }

  private static int executed(Clock clock, String... args) {
    var line = new CommandLine(new ConsentCommand(clock));
    commands(args).forEach(line::addSubcommand);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, text -> time(text, LocalDate::parse, "2026-05-03"))
        .registerConverter(YearMonth.class, text -> time(text, YearMonth::parse, "2026-05"))
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command))
        .setParameterExceptionHandler(ConsentCommand::explainUse)
        .execute(args);
  }

  /**
   * Those that are named; all where none is or help is wanted, for all take their time to set up.
   */
  private static List<Class<?>> commands(String... args) {
    Set<String> words = Set.copyOf(Arrays.asList(args));
    List<Class<?>> named = COMMANDS.stream().filter(type -> words.contains(name(type))).toList();
    return named.isEmpty() || HELP.contains(args[0]) ? COMMANDS : named;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static <T> T time(String text, Function<String, T> reading, String example) {
    try {
      return reading.apply(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not of the form " + example);
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static int explainUse(CommandLine.ParameterException e, String[] args) {
    var command = e.getCommandLine();
    boolean word = e instanceof UnmatchedArgumentException && !command.getSubcommands().isEmpty();
    Stream<String> words =
        command.getParent() == null
            ? COMMANDS.stream().map(ConsentCommand::name)
            : command.getSubcommands().keySet().stream();
    System.err.println(
        "consent: "
            + Texts.visible(e.getMessage().replace('\n', ' '))
            + (word ? "; say one of " + words.collect(Collectors.joining(", ")) : "")
            + " (try 'consent "
            + command.getCommandSpec().qualifiedName(" ").replaceFirst("^consent ?", "")
            + " --help')");
    return ExitCode.WRONG_USE;
  }

  private static int explain(Exception e, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName(" ");
    if (e instanceof NoSuchFileException missing) {
      Path file = Path.of(missing.getFile()).toAbsolutePath();
      boolean noDirectory = file.getParent() != null && !Files.isDirectory(file.getParent());
      System.err.println(
          name
              + (noDirectory
                  ? ": there is no directory " + Texts.visible(file.getParent().toString())
                  : ": there is no file " + Texts.visible(missing.getFile())));
      return ExitCode.WRONG_USE;
    }
    if (e instanceof WrongUseException
        || e instanceof IllegalArgumentException && e.getMessage() != null) {
      e.getMessage().lines().forEach(line -> System.err.println(name + ": " + Texts.visible(line)));
      return ExitCode.WRONG_USE;
    }
    if (e instanceof ArchiveException
        || e instanceof IOException
        || e instanceof UncheckedIOException
        || (e instanceof CrawlException && isOfTheArchive(e))) {
      System.err.println(
          name + ": " + Texts.visible(String.valueOf(e.getMessage()).replace('\n', ' ')));
      return ExitCode.FAULT;
    }
    System.err.println(name + ": a fault of this program; please report it with what follows");
    e.printStackTrace(System.err);
    return ExitCode.FAULT;
  }

  private static boolean isOfTheArchive(Throwable e) {
    return e != null && (e instanceof ArchiveException || isOfTheArchive(e.getCause()));
  }
}
