package org.lifecourse.core;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings one schema up to the newest migration on the class path ({@code db/<schema>}). Each schema keeps its own history.
 *
 * <p>Several modules and nodes may call it at once: Flyway takes a lock in the database.
 */
public final class Migrations {

    private Migrations() {
    }

    /**
     * @param schema name of the schema, which is also the folder of its migrations
     * @return how many migrations were run
     */
    public static int bringUp(DataSource database, String schema, ClassLoader loader) {
        return Flyway.configure(loader).dataSource(database).schemas(schema).defaultSchema(schema)
                .locations("classpath:db/" + schema).createSchemas(true).validateMigrationNaming(true).load().migrate().migrationsExecuted;
    }
}
