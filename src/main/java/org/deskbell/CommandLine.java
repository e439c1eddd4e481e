package org.deskbell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was typed after the program's name: a command, its operands, its options as `--name VALUE`
/// or `--name=VALUE`. Without a command it is the server that is wanted.
record CommandLine(String command, List<String> operands, Map<String, String> options) {
    /// Options that take no value.
    private static final Set<String> FLAGS = Set.of("apply", "help");

    static CommandLine of(String... args) {
        var operands = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            if (!arg.startsWith("--")) {
                operands.add(arg);
                continue;
            }
            String[] option = arg.substring(2).split("=", 2);
            boolean valueFollows =
                    option.length == 1 && !FLAGS.contains(option[0]) && rest.hasNext();
            options.put(
                    option[0], option.length == 2 ? option[1] : valueFollows ? rest.next() : "");
        }
        boolean server = args.length == 0 || args[0].startsWith("--");
        return new CommandLine(server ? "" : operands.removeFirst(), operands, options);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /// The only operand.
    Optional<String> operand() {
        return operands.size() == 1 ? Optional.of(operands.getFirst()) : Optional.empty();
    }

    /// The options as Spring reads settings.
    String[] settings() {
        return options.entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue())
                .toArray(String[]::new);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }
}
