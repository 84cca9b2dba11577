package org.cityrankings.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as it was written.
 *
 * @param operand the argument that is no option, empty where the command has none
 * @param options the values of the options by their names without dashes; a flag has an empty one
 */
public record CommandLine(Command command, String operand, Map<String, String> options) {
    /** What nobody can make sense of; the message says why. */
    public static final class Unclear extends Exception {
        private static final long serialVersionUID = 1;

        /** @param sentence what is wrong */
        public Unclear(String sentence) {
            super(sentence);
        }
    }

    /** The value of an option, or the one that it has when it is left out. */
    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    public static CommandLine of(List<String> arguments) throws Unclear {
        for (Command command : Command.values()) {
            List<String> words = List.of(command.words.split(" "));
            if (arguments.size() >= words.size()
                    && arguments.subList(0, words.size()).equals(words)) {
                return of(command, new ArrayDeque<>(arguments.subList(words.size(), arguments.size())));
            }
        }
        throw new Unclear("There is no command '%s'.".formatted(arguments.get(0)));
    }

    private static CommandLine of(Command command, Deque<String> rest) throws Unclear {
        Map<String, String> options = new LinkedHashMap<>();
        String operand = "";
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.startsWith("--")) {
                if (options.put(argument.substring(2), value(command, argument, rest)) != null) {
                    throw new Unclear("%s is there twice.".formatted(argument));
                }
            } else if (!operand.isEmpty() || command.operand.isEmpty()) {
                throw new Unclear("'%s' is one argument too many.".formatted(argument));
            } else {
                operand = argument;
            }
        }
        if (operand.isEmpty() != command.operand.isEmpty()) {
            throw new Unclear("%s needs %s.".formatted(command.words, command.operand));
        }
        for (String option : command.required) {
            if (!options.containsKey(name(option))) {
                throw new Unclear("%s needs %s.".formatted(command.words, option));
            }
        }
        return new CommandLine(command, operand, options);
    }

    private static String value(Command command, String argument, Deque<String> rest) throws Unclear {
        if (command.flags.contains(argument)) {
            return "";
        }
        for (String option : command.options()) {
            if (option.startsWith(argument + " ")) {
                String values = option.substring(argument.length() + 1);
                String value = rest.isEmpty() ? "" : rest.pop();
                boolean fits =
                        values.contains("|") ? List.of(values.split("\\|")).contains(value) : !value.isBlank();
                if (!fits) {
                    throw new Unclear("'%s' is no value of %s.".formatted(value, option));
                }
                return value;
            }
        }
        throw new Unclear("%s has no option %s.".formatted(command.words, argument));
    }

    private static String name(String option) {
        return option.substring(2, option.indexOf(' '));
    }
}
