import { formatMoney } from "evenhand";

formatMoney({ amount: "8.10", currency: "GBP" }, "en-GB");
