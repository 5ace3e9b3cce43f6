package main

import (
	"fmt"
	"os"
	"os/exec"
	"sync"
	"time"
)

// answerMargin is how long before its deadline the client gives up waiting, so that the denial still arrives in time.
const answerMargin = 200 * time.Millisecond

// client is one question and the one answer it gets.
type client struct {
	call     invocation
	deadline time.Time
	// answering is locked for ever by whoever answers first.
	answering sync.Mutex
	judgeLock sync.Mutex
	judge     *os.Process
}

func newClient(call invocation) *client {
	return &client{call: call, deadline: started.Add(call.deadline - answerMargin)}
}

func (c *client) timeLeft() time.Duration {
	return time.Until(c.deadline)
}

// give writes the answer and ends the process; if another answer is on its way out, it waits for that to end it.
func (c *client) give(given answer) {
	c.answering.Lock()
	c.end(given)
}

// interrupt is give for what cannot wait: an answer stuck on its way out is cut off by a blocking exit code.
func (c *client) interrupt(given answer) {
	if !c.answering.TryLock() {
		os.Exit(exitBlocked)
	}
	c.end(given)
}

func (c *client) end(given answer) {
	c.killJudge()
	if _, err := os.Stdout.WriteString(given.stdout); err != nil {
		os.Exit(exitBlocked)
	}
	// The decision is out; a reason that nobody reads changes nothing.
	_, _ = os.Stderr.WriteString(given.stderr)
	os.Exit(given.exit)
}

func (c *client) deny(problem error) {
	c.give(denial(c.call, problem.Error()))
}

func (c *client) denyAfterPanic() {
	if cause := recover(); cause != nil {
		c.deny(fmt.Errorf("the hook client failed: %v; "+checkProtection, cause))
	}
}

// startJudge holds the lock while the process starts, so that nothing can end us in between and leave it running.
func (c *client) startJudge(command *exec.Cmd) error {
	c.judgeLock.Lock()
	defer c.judgeLock.Unlock()
	err := command.Start()
	c.judge = command.Process
	return err
}

func (c *client) forgetJudge() {
	c.judgeLock.Lock()
	defer c.judgeLock.Unlock()
	c.judge = nil
}

func (c *client) killJudge() {
	c.judgeLock.Lock()
	defer c.judgeLock.Unlock()
	if c.judge != nil {
		killGroup(c.judge)
	}
}
