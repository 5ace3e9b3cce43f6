// Command chaperone-hook is what an AI coding assistant starts before it acts.
// It hands the assistant's question to the supervisor of the folder and the supervisor's answer back.
// Whatever goes wrong on the way comes out as the assistant's own form of "deny".
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const longestPayload = 32 << 20

// started is as near to the start of the process as a Go program gets.
var started = time.Now()

func main() {
	call, problem := parseInvocation(os.Args[1:])
	c := newClient(call)
	defer c.denyAfterPanic()
	c.watchDeadline()
	c.watchSignals()
	// Read first and complain later: an assistant that cannot deliver its
	// payload may count the hook as broken, and go on.
	payload, err := readPayload(os.Stdin)
	if problem == nil {
		problem = err
	}
	if problem != nil {
		c.deny(problem)
	}
	c.give(c.decide(payload))
}

func (c *client) decide(payload []byte) answer {
	given, err := c.ask(payload)
	if err != nil {
		return denial(c.call, err.Error())
	}
	return given
}

func (c *client) ask(payload []byte) (answer, error) {
	base, err := baseFolder()
	if err != nil {
		return answer{}, err
	}
	if supervisor := findBroker(base, candidateFolders(payload)); supervisor != nil {
		return c.askBroker(supervisor, payload)
	}
	return c.askJudge(base, payload)
}

func readPayload(source io.Reader) ([]byte, error) {
	payload, err := io.ReadAll(io.LimitReader(source, longestPayload+1))
	if err != nil {
		return nil, errors.New("the payload cannot be read from standard input; try again")
	}
	if len(payload) > longestPayload {
		_, _ = io.Copy(io.Discard, source)
		return nil, errors.New("the payload is larger than 32 MiB and cannot be judged; take smaller steps")
	}
	return payload, nil
}

func (c *client) watchDeadline() {
	time.AfterFunc(c.timeLeft(), func() {
		defer c.denyAfterPanic()
		c.interrupt(denial(c.call, fmt.Sprintf(
			"no answer came within %d seconds; try again and answer sooner in VS Code", c.call.deadline/time.Second)))
	})
}

func (c *client) watchSignals() {
	// A reader that hangs up must not kill us before our exit code says "deny".
	signal.Ignore(syscall.SIGPIPE)
	received := make(chan os.Signal, 1)
	signal.Notify(received, stopSignals...)
	go func() {
		defer c.denyAfterPanic()
		<-received
		stopped := denial(c.call, "the hook client was told to stop before an answer came; try again")
		stopped.exit = exitBlocked
		c.interrupt(stopped)
	}()
}
