package main

import (
	"encoding/json"
)

const (
	checkProtection = "run `Chaperone: Check Protection` in VS Code"
	openFolder      = "open the folder in VS Code with Chaperone and try again"
)

// exitBlocked is read as "deny" by every assistant that reads exit codes at all.
const exitBlocked = 2

type claudeOutput struct {
	HookSpecificOutput claudeDecision `json:"hookSpecificOutput"`
}

type claudeDecision struct {
	HookEventName            string `json:"hookEventName"`
	PermissionDecision       string `json:"permissionDecision"`
	PermissionDecisionReason string `json:"permissionDecisionReason"`
}

type claudeBlock struct {
	Decision string `json:"decision"`
	Reason   string `json:"reason"`
}

// denial is the answer that stops an action in the dialect of the assistant that asks.
func denial(call invocation, problem string) answer {
	reason := "chaperone: " + problem
	if speaksClaude(call.assistant) {
		return claudeDenial(call.event, reason)
	}
	return answer{stderr: reason + "\n", exit: exitBlocked}
}

// rehearsal is the assistant that Chaperone plays itself to show how it works.
func speaksClaude(assistant string) bool {
	return assistant == "claude-code" || assistant == "rehearsal"
}

func claudeDenial(event, reason string) answer {
	switch event {
	case "PreToolUse":
		return answer{claudeToolDenial(reason), reason + "\n", 0}
	case "":
		// Which event this is was not said, so block by the exit code as well.
		return answer{claudeToolDenial(reason), reason + "\n", exitBlocked}
	case "ConfigChange":
		// Exit 2 makes the session keep the settings it has, hooks included.
		return answer{jsonLine(claudeBlock{"block", reason}), reason + "\n", exitBlocked}
	}
	return answer{"{}\n", reason + "\n", 0}
}

func claudeToolDenial(reason string) string {
	return jsonLine(claudeOutput{claudeDecision{"PreToolUse", "deny", reason}})
}

func jsonLine(value interface{}) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(text) + "\n"
}
