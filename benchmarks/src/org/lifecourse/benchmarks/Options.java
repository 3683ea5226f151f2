package org.lifecourse.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What was asked for on the command line. */
final class Options {

    static final String HELP = """
            ./lifecourse bench         build large boroughs and measure the portal with them
                --people LIST          sizes, such as  100000,1000000  (the default)
                --quick                10,000 people, short runs: to see whether the measuring works
                --connections LIST     people at once (default 1,8,32)
                --scenarios LIST       of list,mine,board,home,search,record,concern,save,journey (default all but home)
                --seconds N            length of one measured run (default 20)
                --warm N               seconds of load before anything is measured (default 75)
                --visitors N           sessions opened to see what one weighs (default 200)
                --heap SIZE            memory of the portal (default 512m)
                --seed N               another borough (default 1)
                --day DATE             the day on which the borough stands (default today)
                --data FOLDER          where the boroughs are built (default target/bench); needs 8 GB for a million people
                --keep                 leave the boroughs there, and use one that is there
                --borough-only         build, count and stop
                --port N               (default 18090)
            Results go to benchmarks/results, plans of the heaviest queries to benchmarks/plans. benchmarks/README.md tells how to read them.
            """;

    private List<Integer> people = List.of(100_000, 1_000_000);
    private List<Integer> connections = List.of(1, 8, 32);
    private List<String> scenarios = List.of("list", "mine", "board", "search", "record", "concern", "save", "journey");
    private int seconds = 20;
    private int warm = 75;
    private int visitors = 200;
    private String heap = "512m";
    private long seed = 1;
    private LocalDate day;
    private Path home = Path.of(".").toAbsolutePath().normalize();
    private Path stage;
    private Path data;
    private boolean keep;
    private boolean boroughOnly;
    private int port = 18_090;

    private Options(LocalDate today) {
        day = today;
    }

    static Options of(String[] arguments, Clock clock) {
        var options = new Options(LocalDate.now(clock));
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> options.hurry();
                case "--keep" -> options.keep = true;
                case "--borough-only" -> options.boroughOnly = true;
                default -> {
                    if (i + 1 >= arguments.length) {
                        throw new IllegalArgumentException("The option " + arguments[i] + " is not known or needs a value. See: ./lifecourse bench --help");
                    }
                    options.take(arguments[i], arguments[++i]);
                }
            }
        }
        return options;
    }

    private void hurry() {
        people = List.of(10_000);
        connections = List.of(1, 8);
        seconds = 5;
        warm = 10;
        visitors = 20;
    }

    private void take(String name, String value) {
        switch (name) {
            case "--people" -> people = numbers(value);
            case "--connections" -> connections = numbers(value);
            case "--scenarios" -> scenarios = List.of(value.split(","));
            case "--seconds" -> seconds = Integer.parseInt(value);
            case "--warm" -> warm = Integer.parseInt(value);
            case "--visitors" -> visitors = Integer.parseInt(value);
            case "--heap" -> heap = value;
            case "--seed" -> seed = Long.parseLong(value);
            case "--day" -> day = LocalDate.parse(value);
            case "--home" -> home = Path.of(value).toAbsolutePath().normalize();
            case "--stage" -> stage = Path.of(value).toAbsolutePath().normalize();
            case "--data" -> data = Path.of(value).toAbsolutePath().normalize();
            case "--port" -> port = Integer.parseInt(value);
            default -> throw new IllegalArgumentException("There is no option " + name + ". See: ./lifecourse bench --help");
        }
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(word -> Integer.valueOf(word.strip())).toList();
    }

    List<Integer> people() {
        return people;
    }

    List<Integer> connections() {
        return connections;
    }

    List<String> scenarios() {
        return scenarios;
    }

    int seconds() {
        return seconds;
    }

    int warm() {
        return warm;
    }

    /** How many sessions are opened to see what one weighs. */
    int visitors() {
        return visitors;
    }

    String heap() {
        return heap;
    }

    long seed() {
        return seed;
    }

    LocalDate day() {
        return day;
    }

    Path home() {
        return home;
    }

    /** The launcher with its libraries and modules. */
    Path stage() {
        return stage == null ? home.resolve("target/lifecourse") : stage;
    }

    Path data() {
        return data == null ? home.resolve("target/bench") : data;
    }

    boolean keep() {
        return keep;
    }

    boolean boroughOnly() {
        return boroughOnly;
    }

    int port() {
        return port;
    }
}
