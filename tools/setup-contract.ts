// Virtual time doesn't wait for files. So the wire contract, which hooks load with their first request, is loaded
// before.
import "../packages/hooks/src/transport/contract.js";
