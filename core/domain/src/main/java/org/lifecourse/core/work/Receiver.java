package org.lifecourse.core.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.lifecourse.core.work.HandOverRepository.Key;

/** Somebody of the team, or its tray, to whom a hand-over goes. Each right of theirs and each record is asked about once. */
final class Receiver {

    private final Long id;
    private final String name;
    private final Map<List<String>, Boolean> rights = new HashMap<>();
    private final Map<Key, Boolean> records = new HashMap<>();

    /** @param id null for the tray */
    Receiver(Long id, String name) {
        this.id = id;
        this.name = name;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Whether they hold the permission for records of a module. */
    boolean holds(String permission, String module, BooleanSupplier asked) {
        return rights.computeIfAbsent(List.of(permission, module), right -> asked.getAsBoolean());
    }

    /** Whether they may open everybody whom the record concerns. */
    boolean mayOpen(Key record, BooleanSupplier asked) {
        return records.computeIfAbsent(record, one -> asked.getAsBoolean());
    }
}
