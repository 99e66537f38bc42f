package org.starkin.client;

import java.nio.file.Path;
import java.util.List;
import org.starkin.demo.Programs;

/** The programs of astronomers that there are on this machine; without them a test is skipped, and under CI=true fails. */
public final class VoPrograms {

    private static final String PYTHON_PACKAGES = "python3-astropy python3-pyvo";

    private VoPrograms() {}

    public static String stilts() {
        return Programs.find(List.of(Path.of("/usr/bin/stilts"), Path.of("/usr/local/bin/stilts")), "stilts")
                .toString();
    }

    /** A Python that has astropy and pyvo. */
    public static String python() {
        String python = Programs.find(List.of(Path.of("/usr/bin/python3")), PYTHON_PACKAGES)
                .toString();
        boolean hasBoth =
                Programs.run(List.of(python, "-c", "import astropy, pyvo")).status() == 0;
        Programs.require(hasBoth, "no Python with astropy and pyvo", PYTHON_PACKAGES);
        return python;
    }
}
