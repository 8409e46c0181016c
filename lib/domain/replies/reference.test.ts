import { testReference } from "#tests/reference.ts";
import { type ResponsivenessInput, responsiveness } from "./responsiveness.ts";

testReference("responsiveness", (input: ResponsivenessInput) => responsiveness(input));
