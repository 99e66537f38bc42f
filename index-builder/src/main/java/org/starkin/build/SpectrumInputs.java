package org.starkin.build;

import java.nio.file.Path;
import java.util.List;
import org.starkin.survey.FileTree;
import org.starkin.survey.SpectrumOptions;

/**
 * Which spectra to read.
 *
 * @param paths files of one spectrum each, or directories of such files
 * @param format one of {@link org.starkin.survey.SpectrumReaders#formats()}
 * @param options what the files do not say of themselves
 */
public record SpectrumInputs(List<Path> paths, String format, SpectrumOptions options) {

    public SpectrumInputs {
        paths = List.copyOf(paths);
    }

    /**
     * Every file, in the order in which they are read.
     *
     * @throws org.starkin.survey.UnusableInput where one that is named is not there
     */
    public List<Path> files() {
        return FileTree.files(paths);
    }
}
