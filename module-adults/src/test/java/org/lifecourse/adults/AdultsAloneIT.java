package org.lifecourse.adults;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lifecourse.core.web.WarAloneContract;
import org.lifecourse.core.web.WarUnderTest;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdultsAloneIT extends WarAloneContract {

    @Deployment
    static WebArchive archive() {
        return WarUnderTest.with();
    }

    @Override
    protected String module() {
        return "adults";
    }

    @Override
    protected String page() {
        return "safeguarding/list";
    }

    @Override
    protected String endpoint() {
        return "api/safeguarding/concerns";
    }
}
