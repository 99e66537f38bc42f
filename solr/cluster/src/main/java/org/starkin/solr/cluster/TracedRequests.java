package org.starkin.solr.cluster;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Writes to the node's log whose questions it is asked, where they say. Thread-safe. */
public final class TracedRequests extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** For the servlet container. */
    public TracedRequests() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        for (String name : new String[] {"X-Trace-Id", "traceparent"}) {
            Optional.ofNullable(request.getHeader(name))
                    .ifPresent(value -> System.out.println("asked by " + name + " " + value));
        }
        chain.doFilter(request, response);
    }
}
