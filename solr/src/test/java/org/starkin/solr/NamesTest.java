package org.starkin.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String MARK = "0123456789ab";

    private final Names names = new Names("sky");

    @Test
    void tellsItsOwnFromThoseOfSkiesWithLikeNames() {
        Names other = new Names("sky--files-x");
        String collection = other.collection("gaia", 2, MARK);

        assertThat(other.isOf(collection, "gaia")).isTrue();
        assertThat(names.isOf(collection, "gaia")).isFalse();
        assertThat(names.isOfFiles(collection)).isFalse();
        assertThat(names.isOfFiles(names.filesCollection(MARK))).isTrue();
        assertThat(names.isOf(names.collection("gaia.dr3", 2, MARK), "gaia")).isFalse();
    }

    @Test
    void findsSurveysByTheirAliasesAndGenerationsByTheirCollections() {
        assertThat(names.survey(names.alias("gaia.dr3"))).contains("gaia.dr3");
        assertThat(names.survey("sky2.gaia")).isEmpty();
        assertThat(names.survey(names.collection("gaia", 2, MARK))).isEmpty();
        assertThat(names.survey(names.filesAlias())).isEmpty();
        assertThat(Names.generation(names.collection("gaia", 1_000_002, MARK))).contains(1_000_002);
        assertThat(Names.generation(names.alias("gaia"))).isEmpty();
    }

    @Test
    void refusesWhatCouldNotBeToldApart() {
        assertThatThrownBy(() -> new Names("a.b")).hasMessageContaining("'a.b'");
        assertThatThrownBy(() -> new Names("")).hasMessageContaining("1 to 32");
        assertThatThrownBy(() -> new SolrAddress("nowhere")).hasMessageContaining("HOST:PORT");
        assertThatThrownBy(() -> new SolrAddress("ftp://x/solr")).hasMessageContaining("http://");
        assertThat(new SolrAddress("zk-1:2181,zk-2:2181/solr").text()).endsWith("/solr");
    }
}
