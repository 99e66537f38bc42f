package org.starkin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.SortedMap;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.index.FileSum;
import org.starkin.index.Pace;

/** Asks a server that speaks S3 and that refuses what is not signed, or signed with another key. */
class S3StoreTest {

    private static final String ID = "aws.accessKeyId";
    private static final String SECRET = "aws.secretAccessKey";
    private static final int LEAST_PART_BYTES = 5 << 20;

    @TempDir
    private static Path directory;

    private static Optional<S3Proxy> server = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        Properties properties = new Properties();
        properties.setProperty(
                "jclouds.filesystem.basedir",
                Files.createDirectory(directory.resolve("buckets")).toString());
        BlobStoreContext context = ContextBuilder.newBuilder("filesystem-nio2")
                .credentials("id", "secret")
                .overrides(properties)
                .build(BlobStoreContext.class);
        context.getBlobStore().createContainerInLocation(null, "starkin");
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "somebody", "nobody-knows")
                .build();
        proxy.start();
        server = Optional.of(proxy);
    }

    @AfterAll
    static void stop() throws Exception {
        server.orElseThrow().stop();
    }

    @BeforeEach
    void identify() {
        System.setProperty(ID, "somebody");
        System.setProperty(SECRET, "nobody-knows");
    }

    @AfterEach
    void forget() {
        System.clearProperty(ID);
        System.clearProperty(SECRET);
    }

    private static Optional<URI> endpoint() {
        return Optional.of(URI.create("http://127.0.0.1:" + server.orElseThrow().getPort()));
    }

    @Test
    void aSkyThatWasWipedComesBackByteByByte() throws IOException {
        BackupSky sky = BackupSky.make(directory.resolve("sky"), 60);
        SortedMap<String, String> before = sky.content();

        try (SnapshotStore store = SnapshotStore.open("s3://starkin/backup/of-sky", endpoint())) {
            SnapshotTaking.Taken first =
                    new SnapshotTaking(sky.path(), store, Pace.UNBOUNDED, BackupSky.UNHEARD).take();
            SnapshotTaking.Taken second =
                    new SnapshotTaking(sky.path(), store, Pace.UNBOUNDED, BackupSky.UNHEARD).take();
            sky.wipe();
            sky.restore(store, store.newest(), BackupSky.ALL);

            assertThat(first.newBytes()).isPositive();
            assertThat(second.newBytes()).isZero();
            assertThat(store.ids()).containsExactlyInAnyOrder(first.id(), second.id());
            assertThat(store.prune(1)).isEqualTo(new SnapshotStore.Pruned(1, 0));
        }
        assertThat(sky.content()).isEqualTo(before);
        assertThat(sky.findings()).isEmpty();
    }

    @Test
    void aLargeContentIsPutInParts() throws IOException {
        byte[] content = new byte[2 * LEAST_PART_BYTES + 12345];
        new Random(3).nextBytes(content);
        Path file = Files.write(directory.resolve("large"), content);

        try (S3Store store = new S3Store(S3Target.parse("s3://starkin", endpoint()), LEAST_PART_BYTES)) {
            store.put("blobs/large", file, FileSum.of(content), Pace.UNBOUNDED);

            assertThat(store.has("blobs/large", content.length)).isTrue();
            assertThat(store.has("blobs/large", 7)).isFalse();
            assertThat(store.get("blobs/large").readAllBytes()).isEqualTo(content);
            store.delete("blobs/large");
            assertThat(store.has("blobs/large", content.length)).isFalse();
            assertThatThrownBy(() -> store.get("blobs/large")).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> store.put("blobs/x", file, FileSum.of(new byte[1]), Pace.UNBOUNDED))
                    .isInstanceOf(SourceChanged.class);
        }
    }

    @Test
    void aWrongKeyOrBucketIsToldWithWhatToDo() throws IOException {
        try (S3Store store = new S3Store(S3Target.parse("s3://other-bucket", endpoint()))) {
            assertThatThrownBy(store::begin).isInstanceOf(IOException.class).hasMessageContaining("s3://other-bucket");
        }
        System.setProperty(SECRET, "a-guess");
        try (S3Store store = new S3Store(S3Target.parse("s3://starkin", endpoint()))) {
            assertThatThrownBy(() -> store.list("snapshots/"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("AWS_SECRET_ACCESS_KEY");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://", "s3://A", "s3://a", "s3://bucket/%2e", "s3://bucket/a b", "s3:///x"})
    void aTargetThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> S3Target.parse(text, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
