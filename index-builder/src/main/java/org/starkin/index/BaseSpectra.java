package org.starkin.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The spectra of the generation to whose stars others are appended.
 *
 * @param path the folder of their space
 * @param manifest what it says of itself
 */
record BaseSpectra(Path path, Manifest manifest) {

    /** Nothing where nothing is appended to, or there are none. */
    static Optional<BaseSpectra> of(Optional<BaseGeneration> base) {
        return base.map(generation -> Space.SPECTRUM.in(generation.path()))
                .filter(Files::isDirectory)
                .map(path -> new BaseSpectra(path, ManifestFile.read(path)));
    }

    Segment open() {
        return Segment.open(path.resolve(SurveyWriter.LUCENE), manifest.stars().kept(), manifest.dimension());
    }

    Path rejects() {
        return path.resolve(RejectLog.NAME);
    }
}
