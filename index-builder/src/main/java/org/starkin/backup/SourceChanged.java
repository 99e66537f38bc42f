package org.starkin.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.starkin.index.FileSum;

/** A file that is copied is not what its sum says. */
final class SourceChanged extends IOException {

    private static final long serialVersionUID = 1;

    SourceChanged(String what) {
        super(what);
    }

    SourceChanged(Path file, FileSum expected, FileSum seen) {
        super(file + " is damaged: expected " + expected.bytes() + " bytes of SHA-256 " + expected.sha256() + ", seen "
                + seen.bytes() + " of " + seen.sha256());
    }
}
