package org.starkin.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers wrong use with what was wrong and where the right use is told. */
public final class WrongUse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("starkin: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("see starkin " + name(command) + "--help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String name(CommandLine command) {
        return command.getParent() == null ? "" : command.getCommandName() + " ";
    }
}
