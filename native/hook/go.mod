module chaperone/hook

go 1.19
