package org.starkin.solr;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.starkin.index.SkyUnreachable;
import org.starkin.index.Space;

/** The collection of a generation, asked in the ways in which homes ask. Thread-safe. */
final class Collection {

    private static final int TOGETHER = 1000;

    private final Cluster cluster;
    private final String name;

    Collection(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    Cluster.Answer ask(Question question) throws IOException {
        return cluster.ask(name, question.params());
    }

    /** What is found where the shards that do not answer are passed over, and told. */
    List<SolrDocument> found(Question question, Set<String> missing) throws IOException {
        Cluster.Answer answer = ask(question);
        missing.addAll(answer.missing());
        return answer.documents();
    }

    /**
     * What is found by a question to which a shard that does not answer may hold the answer.
     *
     * @throws SkyUnreachable where nothing is found, and one does not
     */
    List<SolrDocument> whole(Question question) throws IOException {
        Cluster.Answer answer = ask(question);
        if (answer.documents().isEmpty() && !answer.missing().isEmpty()) {
            throw unreachable(answer.missing());
        }
        return answer.documents();
    }

    private SkyUnreachable unreachable(Set<String> missing) {
        return new SkyUnreachable(cluster.place() + ": no replica of " + String.join(", ", missing) + " of collection "
                + name + " answers; start one of their nodes, and ask again");
    }

    /** What it says of the generation that it holds; nothing where it is unfinished. */
    Optional<Published> record() throws IOException {
        Optional<byte[]> bytes = bytes(Fields.RECORD_ID);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(Published.of(bytes.get()));
    }

    /** The bytes that a document of that id holds; nothing where there is none. */
    Optional<byte[]> bytes(String id) throws IOException {
        ModifiableSolrParams question = new ModifiableSolrParams();
        question.set(CommonParams.Q, "{!term f=" + Fields.ID + " v=$wanted}");
        question.set("wanted", id);
        question.set(CommonParams.FL, Fields.RECORD);
        Cluster.Answer answer = cluster.ask(name, question);
        if (answer.documents().isEmpty() && !answer.missing().isEmpty()) {
            throw unreachable(answer.missing());
        }
        return answer.documents().stream()
                .map(document -> document.getFieldValue(Fields.RECORD))
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                .findFirst();
    }

    /** How many documents a query finds, all shards answering. */
    long count(String query) throws IOException {
        ModifiableSolrParams question = new ModifiableSolrParams();
        question.set(CommonParams.Q, query);
        question.set(CommonParams.ROWS, 0);
        Cluster.Answer answer = cluster.ask(name, question);
        if (!answer.missing().isEmpty()) {
            throw unreachable(answer.missing());
        }
        return answer.documents().getNumFound();
    }

    void pages(Question question, Set<String> missing, Pages.Visitor visitor) throws IOException {
        Pages.read(cluster, name, question, missing, visitor);
    }

    /** Takes the bytes of the stars asked for. */
    @FunctionalInterface
    interface BytesVisitor {
        void take(int i, byte[] bytes) throws IOException;
    }

    /**
     * Reads bytes kept for stars, in the order in which they are asked for.
     *
     * @throws SkyUnreachable where a shard that has one of them does not answer
     */
    void byNumber(Space space, String field, int[] stars, int count, BytesVisitor visitor) throws IOException {
        for (int from = 0; from < count; from += TOGETHER) {
            int to = Math.min(count, from + TOGETHER);
            Map<Integer, byte[]> found = byNumber(space, field, stars, from, to);
            for (int i = from; i < to; i++) {
                byte[] bytes = found.get(stars[i]);
                if (bytes == null) {
                    throw new IOException("star " + stars[i] + " has no " + field + " in collection " + name);
                }
                visitor.take(i, bytes);
            }
        }
    }

    private Map<Integer, byte[]> byNumber(Space space, String field, int[] stars, int from, int to) throws IOException {
        StringBuilder numbers = new StringBuilder();
        Set<Integer> asked = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (asked.add(stars[i])) {
                numbers.append(numbers.isEmpty() ? "" : ",").append(stars[i]);
            }
        }
        Question question = new Question(space).telling(Fields.NUMBER, field);
        question.query("{!terms f=" + question.field(Fields.NUMBER) + " v=" + question.named(numbers.toString()) + "}")
                .rows(0, asked.size())
                .inOnePass();
        Cluster.Answer answer = ask(question);
        Map<Integer, byte[]> found = new HashMap<>();
        for (SolrDocument star : answer.documents()) {
            if (star.getFieldValue(question.field(field)) instanceof byte[] bytes) {
                found.put((int) star.getFieldValue(question.field(Fields.NUMBER)), bytes);
            }
        }
        if (found.size() < asked.size() && !answer.missing().isEmpty()) {
            throw unreachable(answer.missing());
        }
        return found;
    }

    @Override
    public String toString() {
        return "collection " + name;
    }
}
