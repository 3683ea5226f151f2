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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** People who save one update after the other, each on a record of their own, while something breaks. */
final class Saves implements AutoCloseable {

    static final int PEOPLE = 50;
    private static final String ITEMS = "/governance/api/plans/seaborough-plan/items/";
    private static final String PREFIX = "saved in trouble ";

    private final HttpClient client;
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final ConcurrentSkipListSet<String> answered = new ConcurrentSkipListSet<>();
    private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
    private final Map<Integer, CountDownLatch> signs = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final String address;
    private final String run;
    private volatile CountDownLatch awaited = new CountDownLatch(0);
    private volatile boolean stopped;

    private Saves(String address, HttpClient client, String run) {
        this.address = address;
        this.client = client;
        this.run = PREFIX + run + " ";
    }

    /**
     * Fifty people by one sign-in.
     *
     * @param run a word that tells the updates of this run from those of another
     */
    static Saves begin(Visitor visitor, Store store, String run) {
        var cookie = visitor.context().cookies().stream().map(one -> one.name + "=" + one.value).collect(Collectors.joining("; "));
        return begin(visitor.address(), HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build(), Collections.nCopies(PEOPLE, cookie), store, run);
    }

    /** One person for each sign-in. */
    static Saves begin(String address, HttpClient client, List<String> cookies, Store store, String run) {
        var saves = new Saves(address, client, run);
        var items = store.texts("select i.reference from core.plan_item i join core.plan p on p.id = i.plan_id where p.code = 'seaborough-plan'"
                + " and exists (select from core.plan_update u where u.item_id = i.id) order by i.reference limit " + cookies.size());
        assertThat(items).hasSameSizeAs(cookies);
        for (var person = 0; person < items.size(); person++) {
            var item = items.get(person);
            var cookie = cookies.get(person);
            saves.people.submit(() -> saves.saveAgainAndAgain(item, cookie));
        }
        return saves;
    }

    private void saveAgainAndAgain(String item, String cookie) {
        while (!stopped) {
            var words = run + number.incrementAndGet();
            try {
                var record = send(request(ITEMS + item, cookie).GET().build());
                if (record.statusCode() != 200) {
                    told(record.statusCode());
                    continue;
                }
                var version = record.body().replaceFirst("(?s).*\"version\":(\\d+).*", "$1");
                var saved = send(request(ITEMS + item + "/updates", cookie).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"version\":" + version + ",\"reportedOn\":\"2024-04-02\",\"rating\":\"AMBER\",\"progress\":40,\"narrative\":\"" + words + "\"}"))
                        .build());
                told(saved.statusCode());
                if (saved.statusCode() == 201) {
                    answered.add(words);
                    awaited.countDown();
                }
            } catch (IOException e) {
                told(0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(2)).header("Cookie", cookie).header("X-Lifecourse", "journey");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void told(int status) {
        statuses.merge(status, 1, Integer::sum);
        var sign = signs.get(status);
        if (sign != null) {
            sign.countDown();
        }
    }

    /** Waits until some request is answered with this status. */
    Saves awaitStatus(int status) {
        var sign = signs.computeIfAbsent(status, key -> new CountDownLatch(1));
        try {
            assertThat(sign.await(3, TimeUnit.MINUTES)).as("an answer " + status + "; so far " + statuses).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** Waits until so many more saves were answered. */
    Saves awaitMore(int saves) {
        var latch = new CountDownLatch(saves);
        awaited = latch;
        try {
            assertThat(latch.await(3, TimeUnit.MINUTES)).as("saves go on; so far " + statuses).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** How often each status came; 0 stands for no answer at all. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Everything that was answered is stored once; of what was not, each is stored once or not at all; and each has its line in the audit. */
    void mustBeKept(Store store) {
        close();
        List<String> stored = store.texts("select narrative from core.plan_update where narrative like '" + run + "%'");
        assertThat(stored).doesNotHaveDuplicates().containsAll(answered);
        assertThat(store.count("select count(*) from core.audit_entry where action = 'plan-item.reported' and after_value like '%" + run + "%'"))
                .as("lines of the audit").isEqualTo(stored.size());
    }

    @Override
    public void close() {
        stopped = true;
        people.shutdown();
        try {
            assertThat(people.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
