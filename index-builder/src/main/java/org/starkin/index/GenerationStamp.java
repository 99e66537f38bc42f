package org.starkin.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which generation is current, and whether it is still the same: a survey that is deleted and built anew counts its
 * generations from one again.
 *
 * @param generation its number
 * @param fileKey what the file system calls its manifest
 * @param written when its manifest was written
 */
record GenerationStamp(int generation, String fileKey, FileTime written) {

    /**
     * The current generation of a survey, or nothing where none was ever published.
     *
     * @throws IndexDamaged where the link, or what it points to, is not as a writer leaves it
     */
    static Optional<GenerationStamp> of(SurveyDirectory survey) throws IOException {
        OptionalInt current = survey.current();
        if (current.isEmpty()) {
            if (!survey.generations().isEmpty()) {
                throw new IndexDamaged(
                        survey.path(), "holds generations " + survey.generations() + " but no link 'current' to one");
            }
            return Optional.empty();
        }
        Path manifest = survey.generation(current.getAsInt()).resolve(ManifestFile.NAME);
        if (!Files.isRegularFile(manifest)) {
            throw new IndexDamaged(manifest, "there is no manifest");
        }
        BasicFileAttributes attributes = Files.readAttributes(manifest, BasicFileAttributes.class);
        return Optional.of(new GenerationStamp(
                current.getAsInt(), String.valueOf(attributes.fileKey()), attributes.lastModifiedTime()));
    }
}
