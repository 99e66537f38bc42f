package org.starkin.cli;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.starkin.backup.SnapshotStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a store is reached. */
final class SnapshotTarget {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "Of a store that speaks S3 and is not Amazon's; or AWS_ENDPOINT_URL in the environment. Credentials and region come from the environment"
                            + " (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION) or ~/.aws.")
    private Optional<URI> endpoint = Optional.empty();

    private static Optional<URI> ofEnvironment() {
        return Stream.of("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
                .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                .findFirst()
                .map(URI::create);
    }

    /** Opens the store that an option names. */
    SnapshotStore open(String option, String target) {
        try {
            return SnapshotStore.open(target, endpoint.or(SnapshotTarget::ofEnvironment));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }
}
