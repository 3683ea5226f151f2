package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who open one page after the other, each by a sign-in of their own, while something is changed. */
final class Reads implements AutoCloseable {

    private static final List<String> PAGES = List.of("/governance/plans/list", "/governance/plans/item?plan=seaborough-plan&item=3.4.3",
            "/governance/api/plans/seaborough-plan/items/3.4.3", "/home");

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<String, Integer> failures = Collections.synchronizedMap(new TreeMap<>());
    private final String address;
    private final HttpClient client;
    private volatile CountDownLatch awaited = new CountDownLatch(0);
    private volatile boolean stopped;

    private Reads(String address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    static Reads begin(String address, HttpClient client, List<String> cookies) {
        var reads = new Reads(address, client);
        cookies.forEach(cookie -> reads.people.submit(() -> reads.readAgainAndAgain(cookie)));
        return reads;
    }

    private void readAgainAndAgain(String cookie) {
        for (var turn = 0; !stopped; turn++) {
            var page = PAGES.get(turn % PAGES.size());
            try {
                var answer = client.send(HttpRequest.newBuilder(URI.create(address + page)).timeout(Duration.ofMinutes(1)).header("Cookie", cookie).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    answered.incrementAndGet();
                    awaited.countDown();
                } else {
                    failures.merge(answer.statusCode() + " " + page, 1, Integer::sum);
                }
            } catch (IOException e) {
                failures.merge(e + " " + page, 1, Integer::sum);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    int answered() {
        return answered.get();
    }

    /** Waits until so many more pages were answered. */
    Reads awaitMore(int pages) {
        var latch = new CountDownLatch(pages);
        awaited = latch;
        try {
            assertThat(latch.await(3, TimeUnit.MINUTES)).as("pages go on; so far " + answered + ", " + failures).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** Whatever was not answered by the page itself. */
    Map<String, Integer> failures() {
        return failures;
    }

    @Override
    public void close() {
        stopped = true;
        people.shutdown();
        try {
            assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
