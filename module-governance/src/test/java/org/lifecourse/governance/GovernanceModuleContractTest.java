package org.lifecourse.governance;

import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.web.ModuleContractTest;

class GovernanceModuleContractTest extends ModuleContractTest {

    @Override
    protected ModuleDescriptor module() {
        return new GovernanceModule();
    }
}
