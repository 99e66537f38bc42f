package org.starkin.cli;

import org.starkin.index.StarkinVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the program. */
final class StarkinVersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"starkin " + StarkinVersion.text()};
    }
}
