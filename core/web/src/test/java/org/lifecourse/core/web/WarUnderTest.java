package org.lifecourse.core.web;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that the build made, with the test put into it. */
public final class WarUnderTest {

    private WarUnderTest() {
    }

    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("lifecourse.war"))).addClasses(tests)
                .addClass(OpenForArquillian.class);
    }
}
