@rem Lets "exec" in package.json work on Windows: elsewhere it makes npm hand signals to the program itself.
@%*
