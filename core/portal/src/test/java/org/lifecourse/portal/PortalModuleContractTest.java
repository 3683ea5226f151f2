package org.lifecourse.portal;

import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.web.ModuleContractTest;

class PortalModuleContractTest extends ModuleContractTest {

    @Override
    protected ModuleDescriptor module() {
        return new PortalModule();
    }
}
