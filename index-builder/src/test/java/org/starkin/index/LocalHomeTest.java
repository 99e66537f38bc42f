package org.starkin.index;

import java.nio.file.Path;

/** The embedded home keeps the contract of homes. */
class LocalHomeTest extends HomeContract {

    @Override
    protected Sky home(Path folder) {
        return Sky.open(folder);
    }
}
