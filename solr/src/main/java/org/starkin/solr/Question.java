package org.starkin.solr;

import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.starkin.index.Space;
import org.starkin.index.StarFilter;

/** A question to the stars of a space, put together. For one thread. */
final class Question {

    private final ModifiableSolrParams params = new ModifiableSolrParams();
    private final Space space;
    private int given;

    /** About all stars of a space. */
    Question(Space space) {
        this.space = space;
        params.set(CommonParams.Q, "*:*");
        params.set(CommonParams.ROWS, 0);
    }

    ModifiableSolrParams params() {
        return params;
    }

    Question query(String query) {
        params.set(CommonParams.Q, query);
        return this;
    }

    /** Gives a text of whatever characters, which a query or filter can name; how it names it. */
    String named(String text) {
        String name = "given" + given++;
        params.set(name, text);
        return "$" + name;
    }

    /** Only stars that are in the space. */
    Question inSpace() {
        return filter(field(Fields.NUMBER) + ":[0 TO *]");
    }

    Question filter(String filter) {
        params.add(CommonParams.FQ, filter);
        return this;
    }

    Question accepting(StarFilter filter) {
        FilterQueries.add(this, space, filter);
        return this;
    }

    /** What to tell of each star. */
    Question telling(String... fields) {
        StringBuilder list = new StringBuilder();
        for (String field : fields) {
            list.append(list.isEmpty() ? "" : ",").append(field(field));
        }
        params.set(CommonParams.FL, list.toString());
        return this;
    }

    Question also(String field) {
        params.set(CommonParams.FL, params.get(CommonParams.FL) + "," + field);
        return this;
    }

    Question sort(String sort) {
        params.set(CommonParams.SORT, sort);
        return this;
    }

    Question rows(int start, int rows) {
        params.set(CommonParams.START, start);
        params.set(CommonParams.ROWS, rows);
        return this;
    }

    /** In one pass over the shards instead of two: for few rows. */
    Question inOnePass() {
        params.set("distrib.singlePass", true);
        return this;
    }

    Question cursor(String mark) {
        params.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
        return this;
    }

    String field(String name) {
        return Fields.of(space, name);
    }

    Space space() {
        return space;
    }
}
