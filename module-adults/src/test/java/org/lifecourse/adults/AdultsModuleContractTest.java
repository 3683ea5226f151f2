package org.lifecourse.adults;

import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.web.ModuleContractTest;

class AdultsModuleContractTest extends ModuleContractTest {

    @Override
    protected ModuleDescriptor module() {
        return new AdultsModule();
    }
}
