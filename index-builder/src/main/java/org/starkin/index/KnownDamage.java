package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check has found wrong with a generation that is, or was, answered from.
 *
 * @param stamp of the generation
 * @param reason its files and what is wrong with them, in words
 * @param isAnswered whether the survey can be answered from all the same
 */
record KnownDamage(GenerationStamp stamp, String reason, boolean isAnswered) {

    private static final int MOST_NAMED = 3;

    /**
     * Reads the current generation of a survey whole.
     *
     * @return nothing where it is as it was written, or was replaced meanwhile, or nobody can say
     */
    static Optional<KnownDamage> of(SurveyDirectory survey, Pace pace) throws InterruptedIOException {
        try {
            Optional<GenerationStamp> stamp = GenerationStamp.of(survey);
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            GenerationCheck check =
                    new GenerationCheck(survey.generation(stamp.get().generation()));
            List<Damage> found =
                    check.all(pace).stream().filter(Damage::isCertain).toList();
            boolean isSame = GenerationStamp.of(survey).equals(stamp);
            return found.isEmpty() || !isSame ? Optional.empty() : Optional.of(of(stamp.get(), check, found));
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IndexException | IOException _) {
            return Optional.empty(); // what cannot be opened at all is told by who opens it
        }
    }

    private static KnownDamage of(GenerationStamp stamp, GenerationCheck check, List<Damage> found) {
        String files = found.stream().limit(MOST_NAMED).map(Damage::toString).collect(Collectors.joining("; "));
        String more = found.size() > MOST_NAMED ? "; and " + (found.size() - MOST_NAMED) + " more" : "";
        return new KnownDamage(
                stamp, files + more + "; " + Damage.REMEDY, found.stream().noneMatch(check::isFatal));
    }
}
