// Virtual time waits for no file: the one that the hooks load beside their first request is here before it.
import "../packages/hooks/src/transport/contract.js";
