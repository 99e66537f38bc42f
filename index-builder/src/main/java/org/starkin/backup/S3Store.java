package org.starkin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.starkin.index.FileSum;
import org.starkin.index.Pace;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A store that speaks S3. Credentials and region are found as every program of Amazon's finds them: in the environment, in
 * {@code ~/.aws}, or from the machine. Contents of more than a part's size are put in parts. It keeps no other writer out.
 */
final class S3Store implements Store {

    /** The least that a part may have is 5 MiB, the most parts are 10,000: by this, 640 GB a file. */
    static final long PART_BYTES = 64L << 20;

    private static final Region ANY_REGION = Region.US_EAST_1;

    private final S3Target target;
    private final long partBytes;
    private final S3Client client;

    S3Store(S3Target target) {
        this(target, PART_BYTES);
    }

    /** The same with another size of a part. */
    S3Store(S3Target target, long partBytes) {
        this.target = target;
        this.partBytes = partBytes;
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .region(region(target));
        target.endpoint()
                .ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
        this.client = builder.build();
    }

    /** Stores of others than Amazon have no regions, and yet each signature names one. */
    private static Region region(S3Target target) {
        if (target.endpoint().isPresent()) {
            return named().orElse(ANY_REGION);
        }
        try {
            return new DefaultAwsRegionProviderChain().getRegion();
        } catch (SdkException e) {
            throw new BackupFailed("no region is named; set AWS_REGION, or give --endpoint of another store", e);
        }
    }

    private static Optional<Region> named() {
        try {
            return Optional.of(
                    new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                            .getRegion());
        } catch (SdkException _) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return S3Target.SCHEME + target.bucket() + "/" + target.prefix();
    }

    private String key(String key) {
        return target.prefix() + key;
    }

    @Override
    public void begin() throws IOException {
        asking(() -> client.headBucket(request -> request.bucket(target.bucket())));
    }

    @Override
    public boolean has(String key, long bytes) throws IOException {
        try {
            return asking(() ->
                    client.headObject(request -> request.bucket(target.bucket()).key(key(key)))
                                    .contentLength()
                            == bytes);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    @Override
    public void put(String key, Path file, FileSum sum, Pace pace) throws IOException {
        FileSum seen = FileSum.of(file, pace);
        if (!seen.equals(sum)) {
            throw new SourceChanged(file, sum, seen);
        }
        if (sum.bytes() > partBytes) {
            putParts(key(key), file);
        } else {
            asking(() -> client.putObject(
                    request -> request.bucket(target.bucket()).key(key(key)), RequestBody.fromFile(file)));
        }
    }

    private void putParts(String key, Path file) throws IOException {
        String upload = asking(() -> client.createMultipartUpload(
                        request -> request.bucket(target.bucket()).key(key))
                .uploadId());
        List<CompletedPart> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] part = in.readNBytes((int) partBytes); part.length > 0; part = in.readNBytes((int) partBytes)) {
                int number = parts.size() + 1;
                RequestBody body = RequestBody.fromBytes(part);
                String tag = asking(() -> client.uploadPart(
                                request -> request.bucket(target.bucket())
                                        .key(key)
                                        .uploadId(upload)
                                        .partNumber(number),
                                body)
                        .eTag());
                parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            }
        }
        asking(() -> client.completeMultipartUpload(request ->
                request.bucket(target.bucket()).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts))));
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        asking(() -> client.putObject(
                request -> request.bucket(target.bucket()).key(key(key)), RequestBody.fromBytes(content)));
    }

    @Override
    public InputStream get(String key) throws IOException {
        return asking(() ->
                client.getObject(request -> request.bucket(target.bucket()).key(key(key))));
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        return asking(() ->
                client
                        .listObjectsV2Paginator(
                                request -> request.bucket(target.bucket()).prefix(key(prefix)))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .map(key -> key.substring(target.prefix().length()))
                        .toList());
    }

    @Override
    public void delete(String key) throws IOException {
        asking(() ->
                client.deleteObject(request -> request.bucket(target.bucket()).key(key(key))));
    }

    private <T> T asking(Supplier<T> asked) throws IOException {
        try {
            return asked.get();
        } catch (NoSuchKeyException e) {
            NoSuchFileException none = new NoSuchFileException(name());
            none.initCause(e);
            throw none;
        } catch (SdkException e) {
            throw new IOException(
                    name() + " does not do what it is asked: " + e.getMessage()
                            + "; look at the bucket's name, --endpoint, and the credentials (AWS_ACCESS_KEY_ID,"
                            + " AWS_SECRET_ACCESS_KEY, AWS_PROFILE)",
                    e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
