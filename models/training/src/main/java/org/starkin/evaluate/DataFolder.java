package org.starkin.evaluate;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the labelled surveys' tables lie; every verb that reads them has it. */
public final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/data",
            description =
                    "where asas3.csv.gz, catalina-sss.csv.gz and their objects tables lie; to look for the same star also"
                            + " lmc-cepheids.csv.gz and native/multi_survey (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    public Path path() {
        return data;
    }
}
