package org.lifecourse.core.plan.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.function.Function;
import org.lifecourse.core.plan.PlanDetails;
import org.lifecourse.core.plan.PlanItemDetails;
import org.lifecourse.core.plan.PlanItemRow;
import org.lifecourse.core.plan.PlanRow;
import org.lifecourse.core.plan.PlanTree;
import org.lifecourse.core.plan.Rating;
import org.lifecourse.core.plan.Tally;
import org.lifecourse.core.plan.Target;

/** Plans as programs read them. What is not known is left out. */
final class PlanJson {

    private PlanJson() {
    }

    static JsonObjectBuilder of(PlanRow plan) {
        return object().add("code", plan.code()).add("title", plan.title()).add("serviceArea", plan.serviceArea())
                .add("startsOn", plan.startsOn().toString()).add("endsOn", plan.endsOn().toString()).add("purpose", plan.purpose())
                .add("tally", of(plan.tally()));
    }

    static JsonObjectBuilder of(PlanTree tree) {
        return of(tree.plan()).add("tally", of(tree.tally())).add("items", list(tree.items(), PlanJson::of));
    }

    private static JsonObjectBuilder of(PlanDetails plan) {
        var object = object().add("code", plan.code()).add("title", plan.title()).add("serviceArea", plan.serviceArea())
                .add("startsOn", plan.startsOn().toString()).add("endsOn", plan.endsOn().toString()).add("purpose", plan.purpose())
                .add("targetsNote", plan.targetsNote()).add("ratings", list(plan.ratings(), PlanJson::of));
        put(object, "follows", plan.followsCode());
        put(object, "ownerPost", plan.ownerPostCode());
        return object;
    }

    static JsonObjectBuilder of(PlanItemDetails details) {
        var object = of(details.item()).add("plan", details.plan().code()).add("version", details.version())
                .add("leads", list(details.leads(), PlanJson::of)).add("updates", list(details.updates(), PlanJson::of))
                .add("lineage", list(details.lineage(), PlanJson::of));
        object.add("checkpoints", list(details.checkpoints(), PlanJson::of));
        object.add("questions", list(details.questions(),
                question -> object().add("question", question.question()).add("answer", question.answer())));
        return object.add("risks", list(details.risks(), risk -> object().add("risk", risk.risk()).add("mitigation", risk.mitigation())));
    }

    private static JsonObjectBuilder of(PlanItemRow row) {
        var object = object().add("reference", row.reference()).add("kind", row.kind().name()).add("title", row.title())
                .add("description", row.description()).add("outcome", row.outcome()).add("reason", row.reason())
                .add("impacts", Json.createArrayBuilder(row.impacts())).add("leadPosts", Json.createArrayBuilder(row.leadCodes()))
                .add("target", of(row.target())).add("delivery", row.delivery().name())
                .add("serves", Json.createArrayBuilder(row.serves())).add("late", row.late()).add("source", row.source());
        put(object, "parent", row.parentReference());
        put(object, "leadAsWritten", row.leadAsWritten());
        put(object, "rating", row.rating() == null ? null : row.rating().code());
        put(object, "reportedOn", row.reportedOn());
        if (row.progress() != null) {
            object.add("progress", row.progress());
        }
        return object;
    }

    private static JsonObjectBuilder of(Target target) {
        var object = object().add("asWritten", target.asWritten()).add("certainty", target.certainty().name());
        put(object, "from", target.from());
        put(object, "to", target.to());
        return object.add("dates", list(target.dates(), span -> object().add("asWritten", span.asWritten())
                .add("from", span.from().toString()).add("to", span.to().toString())));
    }

    private static JsonObjectBuilder of(Rating rating) {
        return object().add("code", rating.code()).add("label", rating.label()).add("tone", rating.tone());
    }

    private static JsonObjectBuilder of(Tally tally) {
        return object().add("work", tally.work()).add("red", tally.red()).add("amber", tally.amber()).add("green", tally.green())
                .add("notReported", tally.notRated());
    }

    private static JsonObjectBuilder of(PlanItemDetails.Lead lead) {
        var object = object().add("post", lead.postCode()).add("title", lead.postTitle());
        put(object, "holder", lead.holder());
        put(object, "since", lead.holderSince());
        return object;
    }

    private static JsonObjectBuilder of(PlanItemDetails.Update update) {
        var object = object().add("reportedOn", update.reportedOn().toString()).add("reporter", update.reporter())
                .add("narrative", update.narrative()).add("nextSteps", update.nextSteps()).add("writtenAt", update.writtenAt().toString());
        put(object, "rating", update.rating() == null ? null : update.rating().code());
        if (update.progress() != null) {
            object.add("progress", update.progress());
        }
        return object.add("evidence", list(update.evidence(), evidence -> {
            var shown = object().add("title", evidence.title()).add("link", evidence.link());
            put(shown, "file", evidence.isFile() ? "plans/evidence/" + evidence.id() : null);
            return shown;
        }));
    }

    private static JsonObjectBuilder of(PlanItemDetails.Lineage lineage) {
        return object().add("direction", lineage.incoming() ? "from" : "to").add("kind", lineage.kind()).add("plan", lineage.planCode())
                .add("reference", lineage.reference()).add("title", lineage.title()).add("note", lineage.note());
    }

    private static JsonObjectBuilder of(PlanItemDetails.Checkpoint point) {
        var object = object().add("due", point.dueAsWritten()).add("deliverable", point.deliverable()).add("reason", point.reason());
        put(object, "dueTo", point.dueTo());
        put(object, "likelihood", point.likelihood());
        if (point.achieved() != null) {
            object.add("achieved", point.achieved());
        }
        return object;
    }

    private static <T> JsonArrayBuilder list(Collection<T> values, Function<T, JsonObjectBuilder> writing) {
        var array = Json.createArrayBuilder();
        values.forEach(value -> array.add(writing.apply(value)));
        return array;
    }

    static JsonArrayBuilder plans(Collection<PlanRow> plans) {
        return list(plans, PlanJson::of);
    }

    private static void put(JsonObjectBuilder object, String name, Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }

    private static JsonObjectBuilder object() {
        return Json.createObjectBuilder();
    }
}
