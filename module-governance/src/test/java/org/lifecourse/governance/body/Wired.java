package org.lifecourse.governance.body;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifecourse.core.Clocks;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.audit.AuditTrail;

/** Services put together by hand over one entity manager, acting as the portal itself on a fixed day. */
final class Wired {

    private final EntityManager em;
    private final Map<Class<?>, Object> parts = new HashMap<>();

    Wired(EntityManager em, LocalDate today) {
        this.em = em;
        parts.put(Clock.class, Clock.fixed(today.atTime(9, 0).atZone(Clocks.LONDON).toInstant(), Clocks.LONDON));
        var actor = new CurrentActor();
        actor.is(Actor.portal("test"), "");
        parts.put(CurrentActor.class, actor);
        parts.put(AuditTrail.class, new RecordedAudit());
    }

    <T> T get(Class<T> kind) {
        var known = parts.get(kind);
        return kind.cast(known == null ? make(kind) : known);
    }

    List<String> audited() {
        return ((RecordedAudit) parts.get(AuditTrail.class)).entries();
    }

    private Object make(Class<?> kind) {
        try {
            var constructor = kind.getDeclaredConstructor();
            constructor.setAccessible(true);
            var part = constructor.newInstance();
            parts.put(kind, part);
            for (var field : kind.getDeclaredFields()) {
                field.setAccessible(true);
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    field.set(part, em);
                } else if (field.isAnnotationPresent(Inject.class)) {
                    field.set(part, get(field.getType()));
                }
            }
            return part;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }
}
