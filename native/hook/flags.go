package main

import (
	"fmt"
	"strconv"
	"time"
)

const (
	defaultDeadlineSeconds = 50
	longestDeadlineSeconds = 86400
)

// invocation is what the assistant's hook configuration says about this call.
type invocation struct {
	assistant string
	event     string
	deadline  time.Duration
}

// parseInvocation returns what it understood even together with a problem,
// because the denial that follows has to be in the assistant's own dialect.
func parseInvocation(arguments []string) (invocation, error) {
	call := invocation{deadline: defaultDeadlineSeconds * time.Second}
	var problem error
	for ; len(arguments) > 0 && problem == nil; arguments = arguments[2:] {
		if len(arguments) == 1 {
			return call, flagProblem("without a value for `%s`", arguments[0])
		}
		problem = call.set(arguments[0], arguments[1])
	}
	if problem == nil {
		problem = call.missing()
	}
	return call, problem
}

func (call *invocation) set(flag, value string) error {
	switch flag {
	case "--assistant":
		call.assistant = value
	case "--event":
		call.event = value
	case "--deadline":
		return call.setDeadline(value)
	default:
		return flagProblem("with the unknown flag `%s`", flag)
	}
	return nil
}

func (call *invocation) setDeadline(value string) error {
	seconds, err := strconv.ParseUint(value, 10, 32)
	if err != nil || seconds < 1 || seconds > longestDeadlineSeconds {
		return flagProblem("with `--deadline %s`, which is not a number of seconds from 1 to 86400", value)
	}
	call.deadline = time.Duration(seconds) * time.Second
	return nil
}

func (call *invocation) missing() error {
	if call.assistant == "" {
		return flagProblem("without `%s`", "--assistant")
	}
	if call.event == "" {
		return flagProblem("without `%s`", "--event")
	}
	return nil
}

func flagProblem(format, detail string) error {
	return fmt.Errorf("the hook client was started "+format+"; "+checkProtection, detail)
}
