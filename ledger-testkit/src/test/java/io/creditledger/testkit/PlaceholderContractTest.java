package io.creditledger.testkit;

import io.creditledger.Placeholder;

final class PlaceholderContractTest extends PlaceholderContract {
    @Override
    protected Placeholder ledger() {
        return new Placeholder();
    }
}
