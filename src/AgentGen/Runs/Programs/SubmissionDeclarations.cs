using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>What a model is told of the control tools that end a loop.</summary>
internal static class SubmissionDeclarations
{
    public static AIFunctionDeclaration Plan { get; } = AIFunctionFactory.CreateDeclaration(
        ControlTools.SubmitPlan,
        "Hands in the plan. It is checked as a whole before anything is done; everything that is wrong with it comes back at once.",
        JsonElement.Parse(
            """
            {
              "type": "object",
              "properties": {
                "summary": { "type": "string", "description": "What the plan does, in a sentence." },
                "steps": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "properties": {
                      "id": { "type": "string", "description": "Short and unique, such as s1." },
                      "description": { "type": "string", "description": "What the step is for." },
                      "tool": { "type": "string", "description": "The tool that the step calls, or advance_phase." },
                      "arguments": { "type": "object", "description": "The arguments of the call, by the tool's schema." },
                      "depends_on": { "type": "array", "items": { "type": "string" }, "description": "The ids of the steps that must have succeeded before. Steps that do not depend on each other run at the same time." },
                      "gate": { "type": ["string", "null"], "description": "A check beside the tool's own, such as tests_pass or contains:text." }
                    },
                    "required": ["id", "description", "tool", "arguments", "depends_on"]
                  }
                }
              },
              "required": ["summary", "steps"]
            }
            """));

    public static AIFunctionDeclaration Repair(ToolMap tools, string tool)
    {
        JsonNode? arguments = tools.TryGet(tool, out GeneratedTool? found) ? JsonNode.Parse(found.JsonSchema.GetRawText()) : new JsonObject { ["type"] = "object" };
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["reason"] = new JsonObject { ["type"] = "string", ["description"] = "What was wrong, in a sentence." },
                ["arguments"] = arguments,
                ["give_up"] = new JsonObject { ["type"] = "boolean", ["description"] = "True when no arguments can make the step succeed." },
            },
            ["required"] = new JsonArray("reason"),
        };
        return AIFunctionFactory.CreateDeclaration(
            ControlTools.SubmitRepair,
            $"Hands in other arguments for the failed call of {tool}, all of them, or gives up.",
            JsonElement.Parse(schema.ToJsonString()));
    }
}
